package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.LiteralWriter;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.LockMode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes columns as they stand in {@code create table} and {@code add column}. */
final class MariadbColumns {

    /** The parts of a column in the order of the text; each gives its text with a space before it, or nothing. */
    private static final List<BiFunction<MariadbColumns, MariadbColumn, String>> PARTS = List.of(
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

    private final MariadbNames names;
    private final MariadbColumnTypes types;
    private final MariadbDefaults defaults;
    private final LiteralWriter literals;

    MariadbColumns(MariadbVersion version, ConstraintNames names, MariadbLiterals literals) {
        this.names = new MariadbNames(names.identifiers(), literals);
        this.types = new MariadbColumnTypes(version, literals);
        this.defaults = new MariadbDefaults(literals);
        this.literals = literals;
    }

    MariadbNames names() {
        return names;
    }

    MariadbColumn read(ColumnDefinition column) {
        return MariadbColumn.read(column, names, defaults);
    }

    /** {@code `name` type …}. */
    String write(MariadbColumn column) {
        return PARTS.stream()
                .map(part -> part.apply(this, column))
                .collect(Collectors.joining("", names.one(column.name()), ""));
    }

    /** The type, with what belongs to it. Keys and what refers to them are alike: without a sign. */
    String typeName(MariadbColumn column) {
        boolean key = column.type() instanceof ColumnType.IntegerType integer && integer.key();
        return column.type().accept(types) + (key || column.unsigned() ? " unsigned" : "");
    }

    /** The character set and the collation. */
    String letters(MariadbColumn column) {
        String charset = column.charset();
        String collation = column.collation();
        return (charset == null ? "" : " character set " + MariadbNames.plain("character set", charset))
                + (collation == null ? "" : " collate " + MariadbNames.plain("collation", collation));
    }

    /** A computed column may not say "not null" here, but have a check that holds it. */
    String nullability(MariadbColumn column) {
        if (column.computed() != null) {
            return "";
        }
        return Boolean.TRUE.equals(column.nullable()) ? " null" : " not null";
    }

    String defaultTo(MariadbColumn column) {
        if (column.removesDefault()) {
            return " default null";
        }
        return column.defaultSql() == null ? "" : " default " + column.defaultSql();
    }

    String renewal(MariadbColumn column) {
        return column.renews() ? " on update " + MariadbDefaults.present(column.type()) : "";
    }

    String comment(MariadbColumn column) {
        String comment = column.comment();
        return comment == null ? "" : " comment " + literals.string(comment);
    }

    String check(MariadbColumn column) {
        boolean needed = column.computed() != null && !Boolean.TRUE.equals(column.nullable());
        return needed ? " check (" + names.one(column.name()) + " is not null)" : "";
    }

    /** Where a column of a table that is there shall stand, and how the table is changed meanwhile. */
    String manner(MariadbColumn column) {
        Long start = column.start();
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
