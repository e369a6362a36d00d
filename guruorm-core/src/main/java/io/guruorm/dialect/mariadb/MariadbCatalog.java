package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.sql.Json;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions to the catalog of MariaDB 10.11 and later, whose schemas are its databases. */
final class MariadbCatalog implements CatalogQueries {

    private static final String THE_TABLE =
            " where %1$s.table_schema = coalesce(?, database()) and %1$s.table_name = ?";

    /** The columns of an index as a list; null where it has an expression or the begin of a column only. */
    private static final String COLUMNS_OF_INDEX = "if(count(*) = count(s.column_name) and count(s.sub_part) = 0,"
            + " json_arrayagg(s.column_name order by s.seq_in_index), null)";

    private static final String PASSES_ON = "not in ('RESTRICT', 'NO ACTION')";

    private final MariadbVersion version;
    private final Identifiers identifiers;

    MariadbCatalog(MariadbVersion version, Identifiers identifiers) {
        this.version = version;
        this.identifiers = identifiers;
    }

    @Override
    public Sql hasTable(String table) {
        return ask(
                "select exists (select 1 from information_schema.tables t" + THE_TABLE.formatted("t")
                        + " and t.table_type = 'BASE TABLE') as answer",
                table);
    }

    @Override
    public Sql hasView(String view) {
        return ask(
                "select exists (select 1 from information_schema.views v" + THE_TABLE.formatted("v") + ") as answer",
                view);
    }

    @Override
    public Sql hasColumn(String table, String column) {
        return ask(
                "select exists (select 1 from information_schema.columns c" + THE_TABLE.formatted("c")
                        + " and c.column_name = ?) as answer",
                table,
                column);
    }

    @Override
    public Sql hasIndex(String table, String index) {
        return ask(
                "select exists (select 1 from information_schema.statistics s" + THE_TABLE.formatted("s")
                        + " and s.index_name = ?) as answer",
                table,
                index);
    }

    @Override
    public Sql hasIndex(String table, List<String> columns) {
        return ask(
                "select exists (select 1 from information_schema.statistics s" + THE_TABLE.formatted("s")
                        + " group by s.index_name having json_equals(" + COLUMNS_OF_INDEX + ", ?)) as answer",
                table,
                Json.of(columns));
    }

    @Override
    public Sql columns(String table) {
        return ask(
                "select c.column_name as name, c.column_type as type, c.is_nullable = 'YES' as nullable,"
                        + " coalesce(c.column_default <> 'NULL', false) or c.extra like '%auto\\_increment%' as has_default,"
                        + " c.is_generated = 'ALWAYS' as generated, c.data_type in ('enum', 'set') as enumerated"
                        + " from information_schema.columns c" + THE_TABLE.formatted("c")
                        + " order by c.ordinal_position",
                table);
    }

    @Override
    public Sql indexes(String table) {
        return ask(
                "select s.index_name as name, " + COLUMNS_OF_INDEX + " as columns from information_schema.statistics s"
                        + THE_TABLE.formatted("s") + " group by s.index_name order by s.index_name",
                table);
    }

    /** Some engines keep their rows in other tables. */
    @Override
    public Sql reach(String table) {
        return ask(
                "select a.alone as reads_itself, a.alone and not exists (select 1 from information_schema.triggers g"
                        + " where g.event_object_schema = a.table_schema and g.event_object_table = a.table_name)"
                        + " and not exists (select 1 from information_schema.referential_constraints k"
                        + " where k.unique_constraint_schema = a.table_schema and k.referenced_table_name = a.table_name"
                        + " and (k.delete_rule " + PASSES_ON + " or k.update_rule " + PASSES_ON + ")) as changes_itself"
                        + " from (select t.table_schema, t.table_name, t.table_type = 'BASE TABLE' and t.engine in"
                        + " ('InnoDB', 'Aria', 'MyISAM', 'MEMORY', 'RocksDB') as alone from information_schema.tables t"
                        + THE_TABLE.formatted("t") + ") a",
                table);
    }

    /** What a routine is stands in place of its arguments: no two of one kind share a name. */
    @Override
    public Sql ownObjects() {
        return Sql.catalogRead("select case t.table_type when 'VIEW' then 'view' when 'SEQUENCE' then 'sequence'"
                + " else 'table' end as kind, t.table_schema as namespace, t.table_name as name, '' as arguments"
                + " from information_schema.tables t where t.table_schema = database()"
                + " and t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW', 'SEQUENCE')"
                + " union all select 'routine', r.routine_schema, r.routine_name, lower(r.routine_type)"
                + " from information_schema.routines r where r.routine_schema = database()"
                + " order by namespace, name, arguments");
    }

    @Override
    public List<Sql> drop(DatabaseObject.Kind kind, List<DatabaseObject> objects) {
        if (kind == DatabaseObject.Kind.ROUTINE) {
            return objects.stream()
                    .map(object -> drop("drop " + object.arguments() + " if exists " + name(object)))
                    .toList();
        }
        var names = objects.stream().map(this::name).collect(Collectors.joining(", "));
        // Tables refer to each other, so that no order would do for all.
        var prefix = kind == DatabaseObject.Kind.TABLE ? "set statement foreign_key_checks = 0 for " : "";
        return List.of(drop(prefix + "drop " + kind.words() + " if exists " + names));
    }

    private static Sql drop(String text) {
        return Sql.ddl(text, TableNames.UNKNOWN).outsideTransaction();
    }

    private String name(DatabaseObject object) {
        return identifiers.one(object.namespace()) + "." + identifiers.one(object.name());
    }

    @Override
    public Optional<Sql> anotherDatabase(String name) {
        String quoted = identifiers.one(name);
        return Optional.of(Sql.catalogRead(
                "select concat(?, ' character set ', @@character_set_database, ' collate ', @@collation_database) as `make`,"
                        + " ? as `drop`, null as `begin`",
                "create database " + quoted,
                "drop database if exists " + quoted));
    }

    @Override
    public Sql server() {
        return Sql.catalogRead("select concat('MariaDB ', substring_index(version(), '-', 1)) as version,"
                + " database() as name, current_user() as username, @@max_connections as allowed");
    }

    @Override
    public Sql connections() {
        return Sql.catalogRead("select '' as application, p.user as username, count(*) as total,"
                + " sum(p.command <> 'Sleep') as active,"
                + " sum(p.command = 'Sleep' and t.trx_id is not null) as idle_in_transaction"
                + " from information_schema.processlist p"
                + " left join information_schema.innodb_trx t on t.trx_mysql_thread_id = p.id"
                + " where p.db = database() group by p.user order by total desc, username");
    }

    private Sql ask(String text, String table, @Nullable Object... more) {
        int dot = table.indexOf('.');
        var bindings = new ArrayList<@Nullable Object>();
        bindings.add(dot < 0 ? null : table.substring(0, dot));
        bindings.add(identifiers.bare(table));
        bindings.addAll(Arrays.asList(more));
        return Sql.catalogRead(text, bindings.toArray());
    }

    @Override
    public WholeCatalog whole(List<String> schemas) {
        return new MariadbWholeCatalog(version, identifiers, schemas);
    }
}
