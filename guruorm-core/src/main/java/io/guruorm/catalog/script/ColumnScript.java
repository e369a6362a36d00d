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
                + (words.tablesInOnePiece()
                        ? place(names(table, table), table.columns().indexOf(column))
                        : ""));
    }

    private String alter(CatalogTable table) {
        return "alter table " + words.name(table.qualified()) + " ";
    }

    private String place(List<String> columns, int index) {
        return index == 0 ? " first" : " after " + words.one(columns.get(index - 1));
    }

    /** What moves columns that are there, as few of them as can be; those that are missing come between them after. */
    List<String> order(CatalogTable now, CatalogTable before, CatalogPiece.Key key) {
        if (!words.tablesInOnePiece()) {
            return orderByHand(key);
        }
        List<String> there = names(before, now);
        List<String> wanted = names(now, before);
        List<String> staying = longestInOrder(there, wanted);
        return now.columns().stream()
                .filter(column -> wanted.contains(column.name()) && !staying.contains(column.name()))
                .map(column -> alter(now) + "modify column " + relations.column(now, column)
                        + place(wanted, wanted.indexOf(column.name())))
                .toList();
    }

    /** The columns of a table that another has, too. */
    private static List<String> names(CatalogTable table, CatalogTable other) {
        return table.columns().stream()
                .map(TableColumn::name)
                .filter(name -> other.column(name).isPresent())
                .toList();
    }

    private static List<String> orderByHand(CatalogPiece.Key key) {
        return List.of("-- By hand: the order of columns of " + key.owner()
                + ". They cannot be moved, and it makes no difference to those who name them.");
    }

    /** The longest list of names that follow each other in both. */
    private static List<String> longestInOrder(List<String> there, List<String> wanted) {
        List<List<String>> endingAt = new ArrayList<>();
        List<String> longest = List.of();
        for (String name : there) {
            List<String> best = List.of();
            for (List<String> earlier : endingAt) {
                String last = earlier.get(earlier.size() - 1);
                if (earlier.size() > best.size() && wanted.indexOf(last) < wanted.indexOf(name)) {
                    best = earlier;
                }
            }
            List<String> longer = new ArrayList<>(best);
            longer.add(name);
            endingAt.add(longer);
            longest = longer.size() > longest.size() ? longer : longest;
        }
        return longest;
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
            statements.addAll(orderByHand(key));
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
