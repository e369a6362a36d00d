package io.guruorm.migration;

import io.guruorm.schema.AddColumn;
import io.guruorm.schema.AddForeignKey;
import io.guruorm.schema.AddIndex;
import io.guruorm.schema.ChangeColumn;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.CommentOnTable;
import io.guruorm.schema.CreateTable;
import io.guruorm.schema.DropColumns;
import io.guruorm.schema.DropForeignKey;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.DropTable;
import io.guruorm.schema.EnsureExtension;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexNaming;
import io.guruorm.schema.RenameColumn;
import io.guruorm.schema.RenameIndex;
import io.guruorm.schema.RenameTable;
import io.guruorm.schema.SchemaChange;
import io.guruorm.schema.SchemaChangeVisitor;
import io.guruorm.schema.SetTableOption;
import io.guruorm.schema.ValidateForeignKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables as they would be after some changes: the catalog's, with the changes played over them. */
final class PretendedTables {

    private final Function<String, Optional<Shape>> catalog;
    private final IndexNaming naming;
    private final String ownSchema;
    private final Map<String, Optional<Shape>> tables = new HashMap<>();

    /**
     * Tables before any change.
     *
     * @param catalog how a table is now, by its name
     * @param naming what indexes are called that were given no name
     * @param ownSchema the schema that names without one mean
     */
    PretendedTables(Function<String, Optional<Shape>> catalog, IndexNaming naming, String ownSchema) {
        this.catalog = catalog;
        this.naming = naming;
        this.ownSchema = ownSchema;
    }

    /**
     * What can be asked of a table.
     *
     * @param columns the names of its columns
     * @param indexes the columns of each index by its name; null for an expression
     * @param indexesKnown false once a column was dropped or renamed, as indexes go or change with it
     */
    record Shape(List<String> columns, Map<String, @Nullable List<String>> indexes, boolean indexesKnown) {

        boolean hasIndexOn(List<String> wanted) {
            return indexes.values().stream().anyMatch(wanted::equals);
        }
    }

    /** Plays one more change. */
    void apply(SchemaChange change) {
        change.accept(new Player());
    }

    /** How a table would be now; empty where there would be none. */
    Optional<Shape> table(String name) {
        return tables.computeIfAbsent(key(name), catalog);
    }

    private String key(String name) {
        String own = ownSchema + ".";
        return name.startsWith(own) ? name.substring(own.length()) : name;
    }

    private void put(String name, Optional<Shape> shape) {
        tables.put(key(name), shape);
    }

    /** What each kind of change does to a shape. */
    private final class Player implements SchemaChangeVisitor<PretendedTables> {

        @Override
        public PretendedTables createTable(CreateTable change) {
            String name = change.table().name();
            put(name, Optional.of(new Shape(List.of(), Map.of(), true)));
            change.table().columns().forEach(column -> addColumn(new AddColumn(name, column)));
            change.table().indexes().forEach(index -> addIndex(new AddIndex(name, index)));
            return PretendedTables.this;
        }

        @Override
        public PretendedTables renameTable(RenameTable change) {
            int dot = change.from().lastIndexOf('.');
            String to = change.to().contains(".") ? change.to() : change.from().substring(0, dot + 1) + change.to();
            Optional<Shape> shape = table(change.from());
            put(change.from(), Optional.empty());
            put(to, shape);
            return PretendedTables.this;
        }

        @Override
        public PretendedTables dropTable(DropTable change) {
            put(change.table(), Optional.empty());
            return PretendedTables.this;
        }

        @Override
        public PretendedTables addColumn(AddColumn change) {
            ColumnDefinition column = change.column();
            columns(change.table(), true, columns -> columns.add(column.name()));
            boolean primary = column.modifier(ColumnModifier.AutoIncrement.class)
                    .filter(ColumnModifier.AutoIncrement::primary)
                    .isPresent();
            return primary
                    ? addIndex(new AddIndex(
                            change.table(), IndexDefinition.on(IndexKind.PRIMARY, List.of(column.name()), null)))
                    : PretendedTables.this;
        }

        @Override
        public PretendedTables renameColumn(RenameColumn change) {
            return columns(
                    change.table(),
                    false,
                    columns -> columns.replaceAll(name -> name.equals(change.from()) ? change.to() : name));
        }

        @Override
        public PretendedTables dropColumns(DropColumns change) {
            return columns(change.table(), false, columns -> columns.removeAll(change.columns()));
        }

        @Override
        public PretendedTables addIndex(AddIndex change) {
            IndexDefinition index = change.index();
            String name = naming.indexName(change.table(), index.kind(), index.reference());
            List<String> columns = index.expression() == null ? index.columns() : null;
            return indexes(change.table(), indexes -> indexes.put(name, columns));
        }

        @Override
        public PretendedTables dropIndex(DropIndex change) {
            String name = naming.indexName(change.table(), change.kind(), change.index());
            return indexes(change.table(), indexes -> indexes.remove(name));
        }

        @Override
        public PretendedTables renameIndex(RenameIndex change) {
            return indexes(change.table(), indexes -> {
                if (indexes.containsKey(change.from())) {
                    indexes.put(change.to(), indexes.remove(change.from()));
                }
            });
        }

        private PretendedTables columns(String table, boolean indexesKnown, Consumer<List<String>> edit) {
            table(table).ifPresent(shape -> {
                List<String> columns = new ArrayList<>(shape.columns());
                edit.accept(columns);
                put(table, Optional.of(new Shape(columns, shape.indexes(), shape.indexesKnown() && indexesKnown)));
            });
            return PretendedTables.this;
        }

        private PretendedTables indexes(String table, Consumer<Map<String, @Nullable List<String>>> edit) {
            table(table).ifPresent(shape -> {
                Map<String, @Nullable List<String>> indexes = new TreeMap<>(shape.indexes());
                edit.accept(indexes);
                put(table, Optional.of(new Shape(shape.columns(), indexes, shape.indexesKnown())));
            });
            return PretendedTables.this;
        }

        @Override
        public PretendedTables commentOnTable(CommentOnTable change) {
            return PretendedTables.this;
        }

        @Override
        public PretendedTables setTableOption(SetTableOption change) {
            return PretendedTables.this;
        }

        @Override
        public PretendedTables changeColumn(ChangeColumn change) {
            return PretendedTables.this;
        }

        @Override
        public PretendedTables addForeignKey(AddForeignKey change) {
            return PretendedTables.this;
        }

        @Override
        public PretendedTables dropForeignKey(DropForeignKey change) {
            return PretendedTables.this;
        }

        @Override
        public PretendedTables validateForeignKey(ValidateForeignKey change) {
            return PretendedTables.this;
        }

        @Override
        public PretendedTables ensureExtension(EnsureExtension change) {
            return PretendedTables.this;
        }
    }
}
