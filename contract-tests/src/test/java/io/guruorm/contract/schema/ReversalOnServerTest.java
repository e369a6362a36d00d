package io.guruorm.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.RandomChanges;
import io.guruorm.schema.Reversal;
import io.guruorm.schema.SchemaChange;
import io.guruorm.schema.ValidateConstraint;
import io.guruorm.testing.PostgresServer;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reversal leaves behind in a real catalog: nothing. */
class ReversalOnServerTest {

    private static final String CATALOG = """
            select concat_ws(' ', 'column', c.oid::regclass, row_number() over (partition by c.oid order by a.attnum),
                    a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                    pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)) as line
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace = 'public'::regnamespace
            union all select concat_ws(' ', 'index', indexdef) from pg_indexes where schemaname = 'public'
            union all select concat_ws(' ', 'relation', relkind, relname, obj_description(oid))
                from pg_class where relnamespace = 'public'::regnamespace
            union all select concat_ws(' ', 'type', typname) from pg_type where typnamespace = 'public'::regnamespace
            order by 1""";

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);
    private final LiveSchema schema = new LiveSchema(database);

    @AfterEach
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    private List<String> catalog() {
        return database.select(CATALOG).stream().map(row -> row.string("line")).toList();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void upAndThenItsReverseGivesTheFirstSchema(long seed) {
        var changes = RandomChanges.of(seed, database.dialect(), 25);
        int cut = cut(changes, (int) (seed % changes.size()));
        changes.subList(0, cut).forEach(schema::apply);
        var first = catalog();
        var up = changes.subList(cut, changes.size());
        up.forEach(schema::apply);
        assertThat(catalog()).isNotEqualTo(first);
        var reversal = Reversal.of(up);
        assertThat(reversal.obstacles()).isEmpty();
        reversal.changes().forEach(schema::apply);
        assertThat(catalog()).isEqualTo(first);
    }

    /** A constraint and its validation stay together: that it was validated cannot be taken back. */
    private static int cut(List<SchemaChange> changes, int wanted) {
        return changes.get(wanted) instanceof ValidateConstraint ? wanted - 1 : wanted;
    }

    @Test
    void primaryKeyOfOldColumnsIsRefusedForAReason() {
        schema.create("t", t -> t.integer("id").nullable());
        var first = catalog();
        schema.table("t", t -> t.primary("id"));
        schema.table("t", t -> t.dropPrimary());
        assertThat(catalog()).isNotEqualTo(first);
    }

    @Test
    void primaryKeyOfNewColumnsGoesWithThem() {
        schema.create("t", t -> t.integer("a").nullable());
        var first = catalog();
        var up = Blueprint.alter("t", t -> t.uuid("id").primary());
        up.forEach(schema::apply);
        Reversal.of(up).changes().forEach(schema::apply);
        assertThat(catalog()).isEqualTo(first);
    }
}
