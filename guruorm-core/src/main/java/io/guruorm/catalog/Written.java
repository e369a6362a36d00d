package io.guruorm.catalog;

import io.guruorm.dialect.WholeCatalog;
import io.guruorm.dialect.WrittenIndex;
import io.guruorm.dialect.WrittenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds to what a catalog tells about one table what stands only in the text that created it. Keys are found again by
 * their columns; of several over the same columns the first is the first.
 */
final class Written {

    private final @Nullable WrittenTable table;
    private final List<WrittenTable.Constraint> left = new ArrayList<>();

    Written(Optional<WrittenTable> table) {
        this.table = table.orElse(null);
        table.ifPresent(text -> left.addAll(text.constraints()));
    }

    @Nullable
    String options(@Nullable String told) {
        return table == null || table.options().isEmpty() ? told : table.options();
    }

    TableColumn column(TableColumn told) {
        WrittenTable.Column text = table == null ? null : table.columns().get(lower(told.name()));
        if (text == null) {
            return told;
        }
        return new TableColumn(
                told.name(),
                told.type(),
                told.nullable(),
                told.defaultExpression(),
                text.autoIncrement() ? TableColumn.Identity.AUTO_INCREMENT : told.identity(),
                told.generation(),
                text.generated(),
                text.collation(),
                told.inherited(),
                told.options(),
                told.comment());
    }

    List<TableKey> keys(List<TableKey> told) {
        return told.stream().map(this::key).toList();
    }

    private TableKey key(TableKey told) {
        return find(told.primary() ? "primary" : "unique", told.columns())
                .map(text -> new TableKey(
                        text.name(), told.primary(), told.columns(), false, false, false, null, told.comment()))
                .orElse(told);
    }

    List<TableForeignKey> foreignKeys(List<TableForeignKey> told) {
        return told.stream().map(this::foreignKey).toList();
    }

    private TableForeignKey foreignKey(TableForeignKey told) {
        return find("foreign", told.columns())
                .map(text -> new TableForeignKey(
                        text.name(),
                        told.columns(),
                        told.table(),
                        told.foreignColumns(),
                        told.onUpdate(),
                        told.onDelete(),
                        told.match(),
                        text.deferrable(),
                        text.deferred(),
                        told.validated(),
                        told.inherited(),
                        told.definition(),
                        told.comment()))
                .orElse(told);
    }

    /** Those that stand in the text. */
    List<TableCheck> checks() {
        return left.stream()
                .filter(text -> text.kind().equals("check"))
                .map(text ->
                        new TableCheck(text.name(), TableCheck.Kind.CHECK, text.expression(), true, false, null, null))
                .toList();
    }

    private Optional<WrittenTable.Constraint> find(String kind, List<String> columns) {
        List<String> wanted = columns.stream().map(Written::lower).toList();
        Optional<WrittenTable.Constraint> found = left.stream()
                .filter(text -> text.kind().equals(kind) && text.columns().equals(wanted))
                .findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    /** The index with its expressions and its condition. */
    static TableIndex index(TableIndex told, WholeCatalog questions) {
        String definition = told.definition();
        return definition == null
                ? told
                : questions
                        .writtenIndex(definition)
                        .map(text -> index(told, text))
                        .orElse(told);
    }

    private static TableIndex index(TableIndex told, WrittenIndex text) {
        List<TableIndex.Part> parts = new ArrayList<>();
        for (int i = 0; i < told.parts().size(); i++) {
            TableIndex.Part part = told.parts().get(i);
            String expression = part.column() == null ? text.parts().get(i) : null;
            parts.add(new TableIndex.Part(
                    part.column(),
                    expression,
                    part.length(),
                    part.descending(),
                    part.nullsFirst(),
                    part.collation(),
                    part.operatorClass(),
                    part.included()));
        }
        return new TableIndex(
                told.name(),
                told.method(),
                told.unique(),
                told.primary(),
                told.valid(),
                told.nullsNotDistinct(),
                parts,
                text.predicate(),
                told.backing(),
                told.constraint(),
                told.inherited(),
                told.options(),
                told.definition(),
                told.comment());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
