package io.guruorm.dialect;

import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.LockMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes columns as they stand in {@code create table} and {@code add column}. */
final class MysqlFamilyColumns {

    /** The parts of a column in the order of the text; each gives its text with a space before it, or nothing. */
    private static final List<BiFunction<MysqlFamilyColumns, MysqlFamilyColumn, String>> PARTS = List.of(
            (columns, column) -> " " + columns.typeName(column),
            (columns, column) -> columns.letters(column),
            (columns, column) -> column.computed() == null ? "" : " " + column.computed(),
            (columns, column) -> columns.nullability(column),
            (columns, column) -> columns.defaultTo(column),
            (columns, column) -> columns.renewal(column),
            (columns, column) -> column.invisible() ? " invisible" : "",
            (columns, column) -> column.counted() ? " auto_increment" : "",
            (columns, column) -> column.key() ? " primary key" : "",
            (columns, column) -> columns.comment(column),
            (columns, column) -> columns.check(column));

    private final MysqlFamily family;
    private final MysqlFamilyNames names;
    private final MysqlFamilyTypes types;
    private final MysqlFamilyDefaults defaults;
    private final LiteralWriter literals;

    MysqlFamilyColumns(MysqlFamily family, ConstraintNames names, MysqlFamilyLiterals literals) {
        this.family = family;
        this.names = new MysqlFamilyNames(family, names.identifiers(), literals);
        this.types = new MysqlFamilyTypes(family, literals);
        this.defaults = new MysqlFamilyDefaults(family, literals);
        this.literals = literals;
    }

    MysqlFamilyNames names() {
        return names;
    }

    MysqlFamilyColumn read(ColumnDefinition column) {
        return MysqlFamilyColumn.read(column, names, defaults);
    }

    /** {@code `name` type …}. */
    String write(MysqlFamilyColumn column) {
        return PARTS.stream()
                .map(part -> part.apply(this, column))
                .collect(Collectors.joining("", names.one(column.name()), ""));
    }

    /** The type, with what belongs to it. Keys and what refers to them are alike: without a sign. */
    String typeName(MysqlFamilyColumn column) {
        boolean key = column.type() instanceof ColumnType.IntegerType integer && integer.key();
        return column.type().accept(types) + (key || column.unsigned() ? " unsigned" : "");
    }

    /** The character set and the collation. */
    String letters(MysqlFamilyColumn column) {
        String charset = column.charset();
        String collation = column.collation();
        return (charset == null ? "" : " character set " + names.plain("character set", charset))
                + (collation == null ? "" : " collate " + names.plain("collation", collation));
    }

    String nullability(MysqlFamilyColumn column) {
        if (column.computed() != null && !family.computedMayBeNotNull()) {
            return "";
        }
        return Boolean.TRUE.equals(column.nullable()) ? " null" : " not null";
    }

    String defaultTo(MysqlFamilyColumn column) {
        if (column.removesDefault()) {
            return " default null";
        }
        return column.defaultSql() == null ? "" : " default " + column.defaultSql();
    }

    String renewal(MysqlFamilyColumn column) {
        return column.renews() ? " on update " + MysqlFamilyDefaults.present(column.type()) : "";
    }

    String comment(MysqlFamilyColumn column) {
        String comment = column.comment();
        return comment == null ? "" : " comment " + literals.string(comment);
    }

    /** What holds a computed column that may not say {@code not null}. */
    String check(MysqlFamilyColumn column) {
        boolean needed =
                column.computed() != null && !family.computedMayBeNotNull() && !Boolean.TRUE.equals(column.nullable());
        return needed ? " check (" + names.one(column.name()) + " is not null)" : "";
    }

    /** Where a column of a table that is there shall stand, and how the table is changed meanwhile. */
    String manner(MysqlFamilyColumn column) {
        Long start = column.start();
        if (column.instant() && column.lock() != null && !family.instantMayLock()) {
            throw family.refusal(
                    "lock(...) beside instant() on column \"" + column.name() + "\"",
                    "Such a change locks nothing: leave the lock out.");
        }
        return place(column.placement())
                + (start == null ? "" : ", auto_increment = " + start)
                + (column.instant() ? ", algorithm=instant" : "")
                + lock(column.lock());
    }

    private String place(ColumnModifier.@Nullable Placement placement) {
        if (placement == null) {
            return "";
        }
        String column = placement.column();
        return column == null ? " first" : " after " + names.one(column);
    }

    /** What others may do meanwhile. */
    static String lock(@Nullable LockMode lock) {
        return lock == null ? "" : ", lock=" + lock.keyword();
    }
}
