package io.guruorm.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.postgres.ChangeCases;
import io.guruorm.dialect.postgres.QueryCases;
import io.guruorm.dialect.postgres.StatementCase;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.testing.PostgresServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of statements, on a real server: with its values bound, and with its values as literals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCasesTest {

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);

    /** Thrown to undo a transaction. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Stream<StatementCase> cases() {
        return Stream.of(QueryCases.ALL, ChangeCases.ALL).flatMap(List::stream);
    }

    @BeforeAll
    void tables() {
        var schema = new LiveSchema(database);
        schema.create("users", t -> {
            t.id();
            t.string("name").nullable();
            t.integer("age").nullable();
            t.jsonb("tags").nullable();
            t.timestamps();
        });
        schema.create("orders", t -> {
            t.id();
            t.foreignId("user_id");
            t.decimal("total");
        });
        database.statement("create schema shop");
        schema.create("shop.order lines", t -> t.integer("it's"));
        database.statement(
                "insert into users (id, name, age, tags) values (1, 'Ann', 1, '[\"x\"]'), (2, 'x', 9, null)");
        database.statement("insert into orders (id, user_id, total) values (1, 1, 2), (2, 2, 7), (3, 2, 3)");
        database.statement("select setval('users_id_seq', 100)");
    }

    @AfterAll
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void boundAndInlineAreOne(StatementCase row) {
        var bound = database.dialect().compile(row.statement());
        var script = database.dialect().inline(bound);
        var inline = database.dialect().lexer().statements(script).get(0).sql();
        assertThat(run(inline)).isEqualTo(run(bound));
    }

    /** Rows of a query, or how many rows were changed; undone at once. */
    private Object run(Sql sql) {
        var result = new Object[1];
        try {
            database.transaction(tx -> {
                result[0] = sql.kind() == SqlKind.READ || sql.text().contains(" returning ")
                        ? rows(tx, sql)
                        : (Object) tx.execute(sql);
                throw new Undo();
            });
        } catch (Undo undone) {
            assertThat(result[0]).isNotNull();
        }
        return result[0];
    }

    private static List<Map<String, Object>> rows(Database tx, Sql sql) {
        tx.statement("select setval('users_id_seq', 100)");
        return tx.query(sql).stream().map(row -> row.toMap()).toList();
    }
}
