package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions that the catalogs of MySQL and MariaDB, whose schemas are their databases, answer alike. */
public abstract class MysqlFamilyCatalog implements CatalogQueries {

    private static final String SEES_TRANSACTIONS = "(select count(*) from information_schema.user_privileges u"
            + " where u.privilege_type = 'PROCESS' and replace(u.grantee, '''', '') = current_user()) > 0";

    private static final String PASSES_ON = "not in ('RESTRICT', 'NO ACTION')";

    private final Identifiers identifiers;

    /**
     * For the two.
     *
     * @param identifiers how names are quoted
     */
    protected MysqlFamilyCatalog(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /**
     * The columns of an index {@code s} as a list in JSON; null where it has an expression or the begin of a column only.
     */
    protected abstract String columnsOfIndex();

    /** What stands behind {@code select} where {@link #columnsOfIndex} is asked for, with a space before it. */
    protected String hint() {
        return "";
    }

    /** What stands before {@code drop table}, so that it minds no references; empty where nothing can. */
    protected abstract String beforeDropOfTables();

    /**
     * The condition that tells a table.
     *
     * @param alias of what has {@code table_schema} and {@code table_name}
     */
    protected static String theTable(String alias) {
        return " where " + alias + ".table_schema = coalesce(?, database()) and " + alias + ".table_name = ?";
    }

    @Override
    public Sql hasTable(String table) {
        return ask(
                "select exists (select 1 from information_schema.tables t" + theTable("t")
                        + " and t.table_type = 'BASE TABLE') as answer",
                table);
    }

    @Override
    public Sql hasView(String view) {
        return ask("select exists (select 1 from information_schema.views v" + theTable("v") + ") as answer", view);
    }

    @Override
    public Sql hasColumn(String table, String column) {
        return ask(
                "select exists (select 1 from information_schema.columns c" + theTable("c")
                        + " and c.column_name = ?) as answer",
                table,
                column);
    }

    @Override
    public Sql hasIndex(String table, String index) {
        return ask(
                "select exists (select 1 from information_schema.statistics s" + theTable("s")
                        + " and s.index_name = ?) as answer",
                table,
                index);
    }

    @Override
    public Sql indexes(String table) {
        return ask(
                "select" + hint() + " s.index_name as name, " + columnsOfIndex()
                        + " as columns from information_schema.statistics s" + theTable("s")
                        + " group by s.index_name order by s.index_name",
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
                        + theTable("t") + ") a",
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
        var prefix = kind == DatabaseObject.Kind.TABLE ? beforeDropOfTables() : "";
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

    /** Sessions of others are seen with the privilege to see processes only. */
    @Override
    public Optional<Sql> idleDatabases(String names) {
        return Optional.of(Sql.catalogRead(
                "select concat('drop database `', replace(s.schema_name, '`', '``'), '`') as `drop`"
                        + " from information_schema.schemata s where s.schema_name regexp ?"
                        + " and s.schema_name <> database() and s.schema_name not in (select p.db"
                        + " from information_schema.processlist p where p.db is not null) order by s.schema_name",
                "^(" + names + ")$"));
    }

    /** Who has no privilege to see transactions is told nothing of them: to ask would be an error. */
    @Override
    public Sql connections() {
        return Sql.catalogRead(
                "select '' as application, p.user as username, count(*) as total,"
                        + " sum(p.command <> 'Sleep') as active,"
                        + " if(" + SEES_TRANSACTIONS + ", (select count(*) from information_schema.innodb_trx t"
                        + " join information_schema.processlist s on s.id = t.trx_mysql_thread_id"
                        + " where s.db = database() and s.command = 'Sleep' and s.user = p.user), null) as idle_in_transaction"
                        + " from information_schema.processlist p where p.db = database() group by p.user order by total desc, username");
    }

    /**
     * A question about one table.
     *
     * @param text it begins to bind with {@link #theTable}
     * @param table {@code schema.table} where qualified
     * @param more what it binds besides
     */
    protected final Sql ask(String text, String table, @Nullable Object... more) {
        int dot = table.indexOf('.');
        var bindings = new ArrayList<@Nullable Object>();
        bindings.add(dot < 0 ? null : table.substring(0, dot));
        bindings.add(identifiers.bare(table));
        bindings.addAll(Arrays.asList(more));
        return Sql.catalogRead(text, bindings.toArray());
    }
}
