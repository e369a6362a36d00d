package io.guruorm.contract.migration;

import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.RandomChanges;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** What a migration does, at random: changes of the schema, rows, indexes built while others write. */
final class RandomMigration {

    /** A table of which each row was made by one statement. */
    static final String LOG = "log";

    private final List<BiConsumer<Schema, Database>> steps = new ArrayList<>();
    private int rows;

    private RandomMigration() {}

    /** What a migration may do beside changes of the schema. */
    enum Also {
        NOTHING,
        ROWS,
        /** Transactions of its own, too. */
        TRANSACTIONS
    }

    /** The same seed gives the same migration. */
    static RandomMigration of(long seed, Site site, int size, Also also) {
        RandomMigration migration = new RandomMigration();
        Random random = new Random(seed);
        List<SchemaChange> changes = site.kind() == Site.Kind.POSTGRES
                ? RandomChanges.of(seed, site.database().dialect(), size)
                : simple(random, size);
        migration.steps.add((schema, database) -> schema.create(LOG, table -> table.integer("x")));
        for (SchemaChange change : changes) {
            migration.steps.add((schema, database) -> schema.apply(change));
            if (also != Also.NOTHING && random.nextInt(3) == 0) {
                migration.row(also == Also.TRANSACTIONS && random.nextBoolean());
            }
            if (also == Also.TRANSACTIONS && random.nextInt(6) == 0) {
                migration.alone(site.kind(), random);
            }
        }
        return migration;
    }

    /** Changes that SQLite makes without building a table anew. */
    private static List<SchemaChange> simple(Random random, int size) {
        List<SchemaChange> changes = new ArrayList<>();
        changes.add(Blueprint.create("t0", table -> table.id()));
        List<String> tables = new ArrayList<>(List.of("t0"));
        for (int i = 1; i < size; i++) {
            String name = "n" + i;
            String table = tables.get(random.nextInt(tables.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    tables.add("t" + i);
                    changes.add(Blueprint.create("t" + i, made -> {
                        made.id();
                        made.string(name).nullable();
                        made.index(name);
                    }));
                }
                case 1 ->
                    changes.addAll(
                            Blueprint.alter(table, made -> made.integer(name).nullable()));
                case 2 -> changes.addAll(Blueprint.alter(table, made -> made.index(List.of("id"), "i" + name)));
                default -> {
                    changes.addAll(Blueprint.alter(table, made -> made.rename("r" + name)));
                    tables.remove(table);
                    tables.add("r" + name);
                }
            }
        }
        return changes;
    }

    private void row(boolean inTransaction) {
        int row = rows++;
        if (!inTransaction) {
            steps.add((schema, database) -> database.table(LOG).insert(Map.of("x", row)));
        } else {
            int other = rows++;
            steps.add((schema, database) -> database.transaction(tx -> {
                tx.table(LOG).insert(Map.of("x", row));
                tx.table(LOG).insert(Map.of("x", other));
            }));
        }
    }

    private void alone(Site.Kind kind, Random random) {
        if (kind != Site.Kind.POSTGRES) {
            String tidy = kind == Site.Kind.SQLITE ? "vacuum" : "optimize table " + LOG;
            steps.add((schema, database) -> database.statement(tidy));
        } else if (random.nextBoolean()) {
            String name = "alone" + steps.size();
            steps.add((schema, database) ->
                    schema.table(LOG, table -> table.index("x", name).online()));
        } else {
            steps.add((schema, database) -> database.statement("vacuum " + LOG));
        }
    }

    void run(Schema schema, Database database) {
        steps.forEach(step -> step.accept(schema, database));
    }

    /** Where it makes no rows. */
    void run(Schema schema) {
        run(schema, Database.offline("none", PostgresDialect.of(18)));
    }

    /** The rows that the table has in the end. */
    List<String> rows() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(String.valueOf(i));
        }
        return all;
    }
}
