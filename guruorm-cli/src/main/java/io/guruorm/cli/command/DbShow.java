package io.guruorm.cli.command;

import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.RelationSize;
import io.guruorm.cli.report.Table;
import io.guruorm.cli.report.TableList;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.PoolConfig;
import io.guruorm.dialect.CatalogQueries;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code db:show}: shows the server, the pool's settings, who is connected and which tables there are. */
public final class DbShow implements Command {

    private static final Option COUNTS =
            Option.flag("--counts", "Count the rows of all tables, which reads all of them");
    private static final Option VIEWS = Option.flag("--views", "List views, too");

    @Override
    public Definition definition() {
        return Definition.of(
                        "db:show",
                        "Show the server, the pool settings, the connections and the tables",
                        "Shows the server's version, the pool settings in force for an application with this"
                                + " configuration, the connections to this database by application name, and the tables with"
                                + " their size and about how many rows they have. Writes nothing. How many connections an application holds it knows itself:"
                                + " database.pool().stats().")
                .withOptions(COUNTS, VIEWS, Options.DATABASE, Options.JSON, Options.DEBUG)
                .withExample("db:show", "the default connection")
                .withExample("db:show --database=reporting", "another one")
                .withExample("db:show --counts --views", "with exact numbers of rows, and views");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        String connection = session.project().connection(arguments.text(Options.DATABASE));
        DatabaseConfig config = session.project().config().connection(connection);
        try (Database database = session.project().open(connection)) {
            session.cancellation().onRequest(database::cancel);
            CatalogQueries catalog = database.dialect().catalog();
            Row server = database.query(catalog.server()).get(0);
            List<Row> connections = database.query(catalog.connections());
            Map<String, @Nullable Object> pool = pool(config.pool());
            print(connection, config, server, session);
            print(pool, session);
            print(connections, session);
            boolean views = arguments.flag(VIEWS);
            List<RelationSize> tables = RelationSize.of(database, List.of()).stream()
                    .filter(size -> views || !size.isView())
                    .toList();
            Map<CatalogName, Long> counts = arguments.flag(COUNTS) ? counts(tables, database) : Map.of();
            if (!tables.isEmpty()) {
                session.line("");
                TableList.lines(views ? "Table or view" : "Table", tables, counts)
                        .forEach(session::line);
            }

            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("connection", connection);
            document.put("server", server.toMap());
            document.put("pool", pool);
            document.put("connections", connections.stream().map(Row::toMap).toList());
            document.put("tables", TableList.document(tables, counts));
            return Outcome.done(document);
        }
    }

    /** A view is not counted: that may take as long as its query. */
    private static Map<CatalogName, Long> counts(List<RelationSize> tables, Database database) {
        Map<CatalogName, Long> counts = new LinkedHashMap<>();
        tables.stream()
                .filter(size -> !size.kind().equals("view"))
                .forEach(size -> counts.put(size.relation(), size.count(database)));
        return counts;
    }

    private static void print(String connection, DatabaseConfig config, Row server, Session session) {
        session.line("Connection  " + connection + ": " + config);
        String allowed = text(server, "allowed");
        String username = text(server, "username");
        session.line("Server      " + text(server, "version")
                + (allowed.isEmpty() ? "" : ", takes " + allowed + " connections in all"));
        session.line("Database    " + text(server, "name") + (username.isEmpty() ? "" : ", as user " + username));
    }

    private static void print(Map<String, @Nullable Object> pool, Session session) {
        Table table = new Table("Pool setting", "In force");
        pool.forEach((key, value) -> table.row(key, String.valueOf(value)));
        print(table, session);
    }

    private static void print(List<Row> connections, Session session) {
        Table table = new Table("Application", "User", "Connections", "Active", "Idle in transaction");
        for (Row row : connections) {
            String application = text(row, "application");
            table.row(
                    application.isEmpty() ? "(no name)" : application,
                    text(row, "username"),
                    text(row, "total"),
                    text(row, "active"),
                    text(row, "idle_in_transaction"));
        }
        print(table, session);
    }

    private static void print(Table table, Session session) {
        session.line("");
        table.lines().forEach(session::line);
    }

    /** Under the keys of the configuration. */
    private static Map<String, @Nullable Object> pool(PoolConfig pool) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        settings.put("min", pool.min());
        settings.put("max", pool.max());
        settings.put("idleTimeoutMillis", pool.idleTimeoutMillis());
        settings.put("acquireTimeoutMillis", pool.acquireTimeoutMillis());
        settings.put("maxLifetimeMillis", pool.maxLifetimeMillis());
        settings.put("keepaliveMillis", pool.keepaliveMillis());
        settings.put("leakDetectionMillis", pool.leakDetectionMillis());
        return settings;
    }

    private static String text(Row row, String column) {
        return Objects.toString(row.get(column), "");
    }
}
