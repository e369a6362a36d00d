package io.guruorm.schema;

import io.guruorm.schema.ColumnType.CharType;
import io.guruorm.schema.ColumnType.EnumType;
import io.guruorm.schema.ColumnType.NativeEnumType;
import io.guruorm.schema.ColumnType.SetType;
import io.guruorm.schema.ColumnType.StringType;
import io.guruorm.schema.ColumnType.TextType;
import java.util.Arrays;
import java.util.List;

/** Words for columns of text. */
public sealed interface TextColumns extends Columns permits Blueprint {

    /** A text of exactly 255 characters, filled up with spaces. */
    default ColumnBuilder charOf(String name) {
        return charOf(name, 255);
    }

    /** A text of exactly so many characters, filled up with spaces. */
    default ColumnBuilder charOf(String name, int length) {
        return addColumn(name, new CharType(length));
    }

    /** A text of at most 255 characters. */
    default ColumnBuilder string(String name) {
        return string(name, 255);
    }

    /** A text of at most so many characters. */
    default ColumnBuilder string(String name, int length) {
        return addColumn(name, new StringType(length));
    }

    /** A text of at most 255 characters (bytes on MySQL). */
    default ColumnBuilder tinyText(String name) {
        return addColumn(name, TextType.TINY);
    }

    /** A text of any length. */
    default ColumnBuilder text(String name) {
        return addColumn(name, TextType.NORMAL);
    }

    /** A text of any length. */
    default ColumnBuilder mediumText(String name) {
        return addColumn(name, TextType.MEDIUM);
    }

    /** A text of any length. */
    default ColumnBuilder longText(String name) {
        return addColumn(name, TextType.LONG);
    }

    /**
     * One of some values.
     *
     * @param name the column
     * @param values at least one
     */
    default ColumnBuilder enumOf(String name, List<String> values) {
        return addColumn(name, new EnumType(values));
    }

    /** {@link #enumOf(String, List)}. */
    default ColumnBuilder enumOf(String name, String... values) {
        return enumOf(name, List.of(values));
    }

    /**
     * One of the names of a Java enum's constants.
     *
     * @param name the column
     * @param type the enum
     */
    default ColumnBuilder enumOf(String name, Class<? extends Enum<?>> type) {
        return enumOf(
                name, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /**
     * A value of an enum that {@link Schema#createEnum} has made; PostgreSQL.
     *
     * @param name the column
     * @param type the enum, {@code schema.type} where qualified
     */
    default ColumnBuilder nativeEnum(String name, String type) {
        return addColumn(name, new NativeEnumType(type));
    }

    /**
     * Any of some values together; MySQL and MariaDB.
     *
     * @param name the column
     * @param values at least one
     */
    default ColumnBuilder set(String name, List<String> values) {
        return addColumn(name, new SetType(values));
    }

    /** {@code remember_token}: a text of at most 100 characters or null. */
    default ColumnBuilder rememberToken() {
        return string("remember_token", 100).nullable();
    }
}
