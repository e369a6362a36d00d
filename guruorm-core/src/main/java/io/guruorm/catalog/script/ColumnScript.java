package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Statements that add columns to tables that are there, and change them.
 *
 * @param words names and literals
 * @param relations writes columns
 */
record ColumnScript(ScriptWords words, RelationScript relations) {

    List<String> add(CatalogTable table, TableColumn column) {
        return List.of(alter(table) + "add column " + relations.column(table, column)
                + (words.tablesInOnePiece() ? place(table, column) : ""));
    }

    private String alter(CatalogTable table) {
        return "alter table " + words.name(table.qualified()) + " ";
    }

    private String place(CatalogTable table, TableColumn column) {
        int index = table.columns().indexOf(column);
        return index == 0
                ? " first"
                : " after " + words.one(table.columns().get(index - 1).name());
    }

    List<String> order(CatalogTable table, CatalogPiece.Key key) {
        if (!words.tablesInOnePiece()) {
            return List.of("-- By hand: the order of columns of " + key.owner()
                    + ". They cannot be moved, and it makes no difference to those who name them.");
        }
        return table.columns().stream()
                .map(column -> alter(table) + "modify column " + relations.column(table, column) + place(table, column))
                .toList();
    }

    /**
     * What makes a column another one.
     *
     * @param needs of what is there
     */
    List<String> change(CatalogTable now, CatalogTable before, CatalogPiece.Key key, Needs needs) {
        TableColumn column = now.column(key.name()).orElseThrow();
        TableColumn old = before.column(key.name()).orElseThrow();
        if (words.tablesInOnePiece()) {
            return List.of(alter(now) + "modify column " + relations.column(now, column));
        }
        if (column.identity() != old.identity() || old.equals(column)) {
            return byHand(key);
        }
        ComputedChange computed = new ComputedChange(
                column, old, words.expressionsCanBeSet(), !now.checks().isEmpty());
        return switch (computed.way()) {
            case NONE -> plain(now, column, old, key, List.of());
            case IN_PLACE -> plain(now, column, old, key, List.of(alter(now) + computed.action(words)));
            case ANEW -> needs.isNeeded(before, column.name()) ? byHand(key) : anew(now, column, key);
            case BY_HAND -> byHand(key);
        };
    }

    private static List<String> byHand(CatalogPiece.Key key) {
        return List.of(
                "-- By hand: column " + key.fullName() + ". How it is computed or counts cannot be changed in place.");
    }

    /** Nothing is lost of one that is computed; it stands last then. */
    private List<String> anew(CatalogTable table, TableColumn column, CatalogPiece.Key key) {
        List<String> statements = new ArrayList<>();
        statements.add(alter(table) + "drop column " + words.one(column.name()));
        statements.addAll(add(table, column));
        statements.addAll(comment(table, column, null));
        if (table.columns().indexOf(column) < table.columns().size() - 1) {
            statements.addAll(order(table, key));
        }
        return statements;
    }

    private List<String> comment(CatalogTable table, TableColumn column, @Nullable String before) {
        return words.comment(
                "column", words.name(table.qualified()) + "." + words.one(column.name()), column.comment(), before);
    }

    private List<String> plain(
            CatalogTable now, TableColumn column, TableColumn old, CatalogPiece.Key key, List<String> first) {
        String alter = "alter column " + words.one(column.name()) + " ";
        List<String> actions = new ArrayList<>();
        boolean type = !column.type().equals(old.type()) || !Objects.equals(column.collation(), old.collation());
        boolean defaults = type || !Objects.equals(column.defaultExpression(), old.defaultExpression());
        if (defaults && old.defaultExpression() != null) {
            actions.add(alter + "drop default");
        }
        if (type) {
            actions.add(alter + "type " + column.type() + ScriptWords.after(" collate ", column.collation()) + " using "
                    + words.one(column.name()) + "::" + column.type());
        }
        if (defaults && column.defaultExpression() != null) {
            actions.add(alter + "set default " + column.defaultExpression());
        }
        if (column.nullable() != old.nullable()) {
            actions.add(alter + (column.nullable() ? "drop" : "set") + " not null");
        }
        List<String> statements = new ArrayList<>(first);
        if (!actions.isEmpty()) {
            statements.add(alter(now) + String.join(", ", actions));
        }
        statements.addAll(comment(now, column, old.comment()));
        return statements.isEmpty() ? NamedPieces.cannot(key) : statements;
    }
}
