package io.guruorm.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Changes at random, each of which a real server takes and can take back. The same seed gives the same changes. */
public final class RandomChanges {

    private final Random random;
    private final RecordingSchema schema;
    private final Map<String, List<String>> columns = new TreeMap<>();
    private final Map<String, List<String>> indexes = new TreeMap<>();
    private final Set<String> defaultNames = new HashSet<>();
    private int counter;

    private RandomChanges(long seed, IndexNaming naming) {
        random = new Random(seed);
        schema = new RecordingSchema(SchemaSnapshot.empty(naming));
    }

    /**
     * Changes that begin with a schema without any table.
     *
     * @param seed which
     * @param naming what indexes are called
     * @param count how many calls of the builder; each is one change or a few
     */
    public static List<SchemaChange> of(long seed, IndexNaming naming, int count) {
        var changes = new RandomChanges(seed, naming);
        changes.create();
        for (int i = 1; i < count; i++) {
            changes.one();
        }
        return changes.schema.changes();
    }

    private void one() {
        switch (random.nextInt(10)) {
            case 0, 1 -> create();
            case 2 -> renameTable();
            case 3, 4 -> addColumn();
            case 5 -> renameColumn();
            case 6, 7 -> addIndex();
            case 8 -> renameIndex();
            default -> addForeign();
        }
    }

    private void create() {
        var name = fresh("t");
        var column = fresh("c");
        schema.create(name, table -> {
            table.id();
            table.string(column).nullable().comment("said");
            if (random.nextBoolean()) {
                table.timestamps();
                table.enumOf(fresh("e"), "a", "b").defaultTo("a");
                table.comment("a table");
                table.unique(List.of(column), null);
            }
        });
        columns.put(name, new ArrayList<>(List.of(column)));
        indexes.put(name, new ArrayList<>());
        defaultNames.add(name + column + "unique");
    }

    private void renameTable() {
        var from = anyTable();
        var to = fresh("t");
        schema.rename(said(from), to);
        columns.put(to, columns.remove(from));
        indexes.put(to, indexes.remove(from));
    }

    private void addColumn() {
        var table = anyTable();
        var name = fresh("c");
        columns.get(table).add(name);
        alter(table, t -> {
            switch (random.nextInt(5)) {
                case 0 -> t.integer(name).defaultTo(7).unique(fresh("u"));
                case 1 -> t.string(name, 40).nullable().index(fresh("i"));
                case 2 -> t.enumOf(name, "x", "y").comment("one of two");
                case 3 -> t.timestampTz(name).useCurrent();
                default -> t.integer(name).startingValue(5).generatedAs();
            }
        });
    }

    private void renameColumn() {
        var table = anyTable();
        var from = any(columns.get(table));
        var to = fresh("c");
        alter(table, t -> t.renameColumn(from, to));
        columns.get(table).remove(from);
        columns.get(table).add(to);
    }

    private void addIndex() {
        var table = anyTable();
        var column = any(columns.get(table));
        var kind = random.nextBoolean() ? "unique" : "index";
        var name = random.nextBoolean() && defaultNames.add(table + column + kind) ? null : fresh("i");
        if (name != null) {
            indexes.get(table).add(name);
        }
        schema.table(table, t -> {
            if (name != null && random.nextBoolean()) {
                addRichIndex(t, column, name);
            } else if (kind.equals("unique")) {
                t.unique(List.of(column), name);
            } else {
                t.index(List.of(column), name);
            }
        });
    }

    private void addRichIndex(Blueprint table, String column, String name) {
        switch (random.nextInt(4)) {
            case 0 -> table.rawIndex("(" + column + " is null)", name);
            case 1 -> table.unique(List.of(column), name).where(column + " is not null");
            case 2 ->
                table.index(IndexPart.part(column).desc().nullsLast(), IndexPart.expression("id % 7"))
                        .name(name);
            default -> {
                table.exclude(name).with(column, "=").with("id", "=");
                var check = fresh("k");
                table.check(check, column + " is not null or id > 0").notValid();
                table.validateConstraint(check);
            }
        }
    }

    private void renameIndex() {
        var table = anyTable();
        if (!indexes.get(table).isEmpty()) {
            var from = any(indexes.get(table));
            var to = fresh("i");
            alter(table, t -> t.renameIndex(from, to));
            indexes.get(table).remove(from);
            indexes.get(table).add(to);
        }
    }

    private void addForeign() {
        var table = anyTable();
        var to = anyTable();
        var column = fresh("c");
        columns.get(table).add(column);
        alter(table, t -> {
            t.unsignedBigInteger(column).nullable();
            var key = t.foreign(column).references("id").on(to);
            if (random.nextBoolean()) {
                key.cascadeOnDelete().notValid();
                t.validateForeign(List.of(column));
            }
        });
    }

    private void alter(String table, Consumer<Blueprint> alter) {
        schema.table(said(table), alter);
    }

    /** The name, now and then with its schema. */
    private String said(String table) {
        return random.nextInt(4) == 0 ? "public." + table : table;
    }

    private String anyTable() {
        return any(List.copyOf(columns.keySet()));
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private String fresh(String letter) {
        counter++;
        return letter + counter;
    }
}
