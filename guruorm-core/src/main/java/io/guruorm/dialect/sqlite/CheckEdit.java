package io.guruorm.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds checks in the text of a table by their names, be they the table's or a column's. */
final class CheckEdit {

    private CheckEdit() {}

    /** The table without a check; nothing where there is none of this name. */
    static Optional<TableText> without(TableText text, String name) {
        for (var constraint : text.constraints(ConstraintText.Kind.CHECK)) {
            if (name.equalsIgnoreCase(constraint.name())) {
                return Optional.of(text.without(constraint));
            }
        }
        for (var column : text.columns()) {
            for (var part : column.parts()) {
                if (part.kind() == ColumnText.Kind.CHECK && name.equalsIgnoreCase(part.name())) {
                    return Optional.of(text.with(column, column.without(part)));
                }
            }
        }
        return Optional.empty();
    }

    /** The table without a check of this name that is the table's and no column's. */
    static TableText withoutOfTable(TableText text, String name) {
        return text.constraints(ConstraintText.Kind.CHECK).stream()
                .filter(constraint -> name.equalsIgnoreCase(constraint.name()))
                .findFirst()
                .map(text::without)
                .orElse(text);
    }

    /** The names of all checks that have one. */
    static List<String> names(TableText text) {
        var table = text.constraints(ConstraintText.Kind.CHECK).stream().map(ConstraintText::name);
        var columns = text.columns().stream()
                .flatMap(column -> column.parts().stream())
                .filter(part -> part.kind() == ColumnText.Kind.CHECK)
                .map(ColumnText.Part::name);
        return Stream.concat(table, columns)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .toList();
    }
}
