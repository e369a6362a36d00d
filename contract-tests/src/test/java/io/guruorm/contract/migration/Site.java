package io.guruorm.contract.migration;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.testing.MariadbServer;
import io.guruorm.testing.MysqlServer;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** An empty database of a kind and a folder of migrations, for tests that every kind has to pass. */
final class Site implements AutoCloseable {

    static final String ONE = "2025_01_01_000000_one";
    static final String TWO = "2025_01_02_000000_two";

    /** The databases that migrations run on. */
    enum Kind {
        POSTGRES,
        SQLITE,
        /** Each change of the schema is a transaction of its own. */
        MARIADB,
        /** Likewise; its tests are skipped where no server is named. */
        MYSQL;

        /** Whether each change of the schema commits. */
        boolean commits() {
            return this == MARIADB || this == MYSQL;
        }
    }

    private static final String POSTGRES_CATALOG = """
            select concat_ws(' ', 'column', c.oid::regclass, row_number() over (partition by c.oid order by a.attnum),
                    a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                    pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)) as name
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
            union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace = 'public'::regnamespace
                and conrelid <> coalesce(to_regclass('public.migrations'), 0)
            union all select concat_ws(' ', 'index', indexdef, i.indisvalid) from pg_indexes p
                join pg_index i on i.indexrelid = ('public.' || quote_ident(p.indexname))::regclass
                where p.schemaname = 'public' and p.tablename <> 'migrations'
            union all select concat_ws(' ', 'relation', relkind, relname, obj_description(oid))
                from pg_class where relnamespace = 'public'::regnamespace and relname not like 'migrations%'
            order by 1""";

    private static final String FAMILY_CATALOG = """
            select concat_ws(' ', 'column', table_name, ordinal_position, column_name, column_type, is_nullable,
                    column_default, extra) as name from information_schema.columns
                where table_schema = database() and table_name <> 'migrations'
            union all select concat_ws(' ', 'index', table_name, index_name, seq_in_index, column_name, non_unique)
                from information_schema.statistics where table_schema = database() and table_name <> 'migrations'
            union all select concat_ws(' ', 'constraint', table_name, constraint_name, constraint_type)
                from information_schema.table_constraints
                where table_schema = database() and table_name <> 'migrations'
            order by 1""";

    private static final String SQLITE_CATALOG =
            "select coalesce(sql, name) as name from sqlite_master where tbl_name <> 'migrations' order by 1";

    private final Kind kind;
    private final Path folder;
    private final DatabaseConfig config;
    private final Database database;
    private final List<Class<? extends Migration>> classes = new ArrayList<>();
    private MigratorOptions options = MigratorOptions.defaults().withLockTimeout(Duration.ofSeconds(20));

    private Site(Kind kind, Path folder, DatabaseConfig config) {
        this.kind = kind;
        this.folder = folder;
        this.config = config;
        this.database = Database.unpooled("main", config);
    }

    static Site of(Kind kind) {
        try {
            Path folder = Files.createTempDirectory("site");
            Files.createDirectory(folder.resolve("migrations"));
            DatabaseConfig config =
                    switch (kind) {
                        case POSTGRES -> PostgresServer.shared().createDatabase();
                        case SQLITE -> DatabaseConfig.fromUrl("sqlite:" + folder.resolve("site.db"));
                        case MARIADB -> MariadbServer.shared().createDatabase();
                        case MYSQL -> mysql().createDatabase();
                    };
            return new Site(kind, folder, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MysqlServer mysql() {
        return MysqlServer.shared()
                .orElseThrow(() -> new TestAbortedException("GURUORM_TEST_MYSQL_URL names no server."));
    }

    Kind kind() {
        return kind;
    }

    Database database() {
        return database;
    }

    DatabaseConfig config() {
        return config;
    }

    Path migrations() {
        return folder.resolve("migrations");
    }

    Site with(MigratorOptions other) {
        options = other;
        return this;
    }

    MigratorOptions options() {
        return options;
    }

    Site file(String name, String text) {
        try {
            Files.writeString(migrations().resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Site sql(String name, String up) {
        return file(name + ".up.sql", up);
    }

    Site java(Class<? extends Migration> type) {
        classes.add(type);
        return this;
    }

    Site noJava() {
        classes.clear();
        return this;
    }

    Migrator migrator() {
        return migrator(database);
    }

    /** A migrator on another way to the same database. */
    Migrator migrator(Database on) {
        return new Migrator(
                on, MigrationSource.of(MigrationSource.sql(migrations()), MigrationSource.classes(classes)), options);
    }

    MigrationStatus status(String name) {
        return migrator().status().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of the history by id: name, batch, state. */
    List<String> history() {
        return database.select("select migration, batch, state from migrations order by id").stream()
                .map(row -> row.string("migration") + " " + row.get("batch") + " " + row.string("state"))
                .toList();
    }

    /** The tables but the history, by name. */
    List<String> tables() {
        return strings(
                switch (kind) {
                    case POSTGRES ->
                        "select tablename::text as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'"
                                + " order by 1";
                    case SQLITE ->
                        "select name from sqlite_master where type = 'table' and name not in ('migrations',"
                                + " 'sqlite_sequence') order by 1";
                    case MARIADB, MYSQL ->
                        "select table_name as name from information_schema.tables where table_schema = database()"
                                + " and table_type = 'BASE TABLE' and table_name <> 'migrations' order by 1";
                });
    }

    /** All that was made, as text, but the history: tables with columns, indexes, constraints. */
    List<String> schema() {
        return strings(
                switch (kind) {
                    case POSTGRES -> POSTGRES_CATALOG;
                    case SQLITE -> SQLITE_CATALOG;
                    case MARIADB, MYSQL -> FAMILY_CATALOG;
                });
    }

    /** Begins with a database that holds nothing. */
    void empty() {
        if (kind == Kind.POSTGRES) {
            database.statement("drop schema public cascade");
            database.statement("create schema public");
        } else {
            migrator().wipe();
        }
    }

    List<String> strings(String query) {
        return database.select(query).stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    @Override
    public void close() {
        database.close();
        if (kind == Kind.POSTGRES) {
            PostgresServer.shared().dropDatabase(config);
        } else if (kind == Kind.MARIADB) {
            MariadbServer.shared().dropDatabase(config);
        } else if (kind == Kind.MYSQL) {
            mysql().dropDatabase(config);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
