package io.guruorm.dialect.sqlite;

import io.guruorm.schema.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds unique rules and foreign keys in the text of a table, be they the table's or a column's. */
final class KeyEdit {

    private KeyEdit() {}

    /** The table without a unique rule of this name or on these columns; nothing where there is none. */
    static Optional<TableText> withoutUnique(TableText text, String name, Reference rule) {
        for (var constraint : text.constraints(ConstraintText.Kind.UNIQUE)) {
            if (name.equalsIgnoreCase(constraint.name()) || same(constraint.columns(), rule.columns())) {
                return Optional.of(text.without(constraint));
            }
        }
        for (var column : text.columns()) {
            for (var part : column.parts()) {
                boolean meant = name.equalsIgnoreCase(part.name()) || same(List.of(column.name()), rule.columns());
                if (part.kind() == ColumnText.Kind.UNIQUE && meant) {
                    return Optional.of(text.with(column, column.without(part)));
                }
            }
        }
        return Optional.empty();
    }

    /** The table without a foreign key of this name, else on these columns; nothing where there is none. */
    static Optional<TableText> withoutForeign(TableText text, String name, Reference key) {
        return withoutForeign(text, name::equalsIgnoreCase, columns -> false)
                .or(() -> withoutForeign(text, any -> false, columns -> same(columns, key.columns())));
    }

    private static Optional<TableText> withoutForeign(
            TableText text, Predicate<String> named, Predicate<List<String>> on) {
        for (var constraint : text.constraints(ConstraintText.Kind.FOREIGN)) {
            boolean byName = constraint.name() != null && named.test(constraint.name());
            if (byName || on.test(constraint.columns())) {
                return Optional.of(text.without(constraint));
            }
        }
        for (var column : text.columns()) {
            for (var part : column.parts()) {
                boolean byName = part.name() != null && named.test(part.name());
                if (part.kind() == ColumnText.Kind.REFERENCES && (byName || on.test(List.of(column.name())))) {
                    return Optional.of(text.with(column, column.without(part)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean same(List<String> some, List<String> others) {
        return some.size() == others.size() && String.join("\0", some).equalsIgnoreCase(String.join("\0", others));
    }
}
