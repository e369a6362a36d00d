package io.guruorm.dialect.postgres;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Questions to the catalog of PostgreSQL 14 and later. */
final class PostgresCatalog implements CatalogQueries {

    private static final String A_TABLE = "(select c.oid from pg_catalog.pg_class c"
            + " where c.oid = pg_catalog.to_regclass(?) and c.relkind in ('r', 'p', 'f'))";

    /** The columns of an index as a list; null where one of them is an expression. */
    private static final String COLUMNS_OF_INDEX =
            "(select case when bool_and(a.attname is not null) then array_agg(a.attname::text order by k.place) end"
                    + " from pg_catalog.unnest(i.indkey::smallint[]) with ordinality k (attnum, place)"
                    + " left join pg_catalog.pg_attribute a"
                    + " on a.attrelid = i.indrelid and a.attnum = k.attnum and k.attnum > 0"
                    + " where k.place <= i.indnkeyatts)";

    private static final String TYPE_OF_COLUMN =
            "case when t.typtype = 'd' then pg_catalog.format_type(t.typbasetype, t.typtypmod)"
                    + " else pg_catalog.format_type(a.atttypid, a.atttypmod) end";

    private static final String NOT_OF_AN_EXTENSION = " and not exists (select 1 from pg_catalog.pg_depend d"
            + " where d.classid = '%s'::pg_catalog.regclass and d.objid = o.oid and d.deptype = 'e')";

    private static final String OWN_SCHEMAS = " join pg_catalog.pg_namespace n on n.oid = o.%s"
            + " and n.nspname = any(pg_catalog.current_schemas(false))";

    private final PostgresVersion version;
    private final UnaryOperator<String> quote;

    /**
     * The catalog of one dialect.
     *
     * @param version the server's
     * @param quote quotes an identifier, which may be {@code schema.table}
     */
    PostgresCatalog(PostgresVersion version, UnaryOperator<String> quote) {
        this.version = version;
        this.quote = quote;
    }

    @Override
    public Sql hasTable(String table) {
        return Sql.catalogRead("select " + A_TABLE + " is not null as answer", quote.apply(table));
    }

    @Override
    public Sql hasView(String view) {
        return Sql.catalogRead(
                "select exists (select 1 from pg_catalog.pg_class c where c.oid = pg_catalog.to_regclass(?)"
                        + " and c.relkind in ('v', 'm')) as answer",
                quote.apply(view));
    }

    @Override
    public Sql hasColumn(String table, String column) {
        return Sql.catalogRead(
                "select exists (select 1 from pg_catalog.pg_attribute a where a.attrelid = " + A_TABLE
                        + " and a.attname = ? and a.attnum > 0 and not a.attisdropped) as answer",
                quote.apply(table),
                column);
    }

    @Override
    public Sql hasIndex(String table, String index) {
        return Sql.catalogRead(
                "select exists (select 1 from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid"
                        + " where i.indrelid = " + A_TABLE + " and x.relname = ?) as answer",
                quote.apply(table),
                index);
    }

    @Override
    public Sql hasIndex(String table, List<String> columns) {
        return Sql.catalogRead(
                "select exists (select 1 from pg_catalog.pg_index i where i.indrelid = " + A_TABLE + " and "
                        + COLUMNS_OF_INDEX + " = ?::text[]) as answer",
                quote.apply(table),
                columns.toArray(String[]::new));
    }

    @Override
    public Sql columns(String table) {
        return Sql.catalogRead(
                "select a.attname::text as name, " + TYPE_OF_COLUMN + " as type,"
                        + " not (a.attnotnull or t.typnotnull) as nullable,"
                        + " a.atthasdef or a.attidentity <> '' or t.typdefault is not null as has_default,"
                        + " a.attgenerated <> '' or a.attidentity = 'a' as generated, t.typtype = 'e' as enumerated"
                        + " from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid"
                        + " where a.attrelid = " + A_TABLE
                        + " and a.attnum > 0 and not a.attisdropped order by a.attnum",
                quote.apply(table));
    }

    @Override
    public Sql indexes(String table) {
        return Sql.catalogRead(
                "select x.relname::text as name, " + COLUMNS_OF_INDEX + " as columns from pg_catalog.pg_index i"
                        + " join pg_catalog.pg_class x on x.oid = i.indexrelid where i.indrelid = " + A_TABLE
                        + " order by x.relname",
                quote.apply(table));
    }

    @Override
    public Sql reach(String table) {
        return Sql.catalogRead(
                "select t.alone as reads_itself, t.alone and not t.relhasrules and not t.relispartition"
                        + " and not exists (select 1 from pg_catalog.pg_inherits h where h.inhrelid = t.oid)"
                        + " and not exists (select 1 from pg_catalog.pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal)"
                        + " and not exists (select 1 from pg_catalog.pg_constraint k where k.confrelid = t.oid and k.contype = 'f'"
                        + " and (k.confdeltype in ('c', 'n', 'd') or k.confupdtype in ('c', 'n', 'd'))) as changes_itself"
                        + " from (select c.*, c.relkind = 'r' and not exists (select 1 from pg_catalog.pg_inherits h"
                        + " where h.inhparent = c.oid) as alone from pg_catalog.pg_class c where c.oid = pg_catalog.to_regclass(?)) t",
                quote.apply(table));
    }

    @Override
    public Sql ownObjects() {
        return Sql.catalogRead("select case o.relkind when 'v' then 'view' when 'm' then 'materialized_view'"
                + " when 'f' then 'foreign_table' when 'S' then 'sequence' else 'table' end as kind,"
                + " n.nspname::text as namespace, o.relname::text as name, '' as arguments from pg_catalog.pg_class o"
                + OWN_SCHEMAS.formatted("relnamespace")
                + " where o.relkind in ('r', 'p', 'v', 'm', 'f', 'S')"
                + " and not exists (select 1 from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass"
                + " and d.objid = o.oid and o.relkind = 'S' and d.deptype in ('a', 'i'))"
                + NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_class")
                + " union all select 'routine', n.nspname::text, o.proname::text, pg_catalog.oidvectortypes(o.proargtypes)"
                + " from pg_catalog.pg_proc o" + OWN_SCHEMAS.formatted("pronamespace")
                + " where not exists (select 1 from pg_catalog.pg_depend d where d.deptype = 'i'"
                + " and d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = o.oid)"
                + NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_proc")
                + " union all select 'type', n.nspname::text, o.typname::text, '' from pg_catalog.pg_type o"
                + OWN_SCHEMAS.formatted("typnamespace")
                + " where (o.typtype in ('e', 'd', 'r') or o.typtype = 'c' and exists (select 1 from pg_catalog.pg_class c"
                + " where c.oid = o.typrelid and c.relkind = 'c'))"
                + NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_type")
                + " order by namespace, name, arguments");
    }

    @Override
    public List<Sql> drop(DatabaseObject.Kind kind, List<DatabaseObject> objects) {
        String names = objects.stream().map(this::name).collect(Collectors.joining(", "));
        return List.of(Sql.ddl("drop " + kind.words() + " if exists " + names + " cascade", TableNames.UNKNOWN));
    }

    /** A template that nobody has changed. */
    @Override
    public Optional<Sql> anotherDatabase(String name) {
        return Optional.of(Sql.catalogRead(
                "select 'create database ' || name || ' template template0' as make,"
                        + " 'drop database if exists ' || name || ' with (force)' as drop,"
                        + " (select pg_catalog.string_agg('create schema ' || pg_catalog.quote_ident(s), '; ')"
                        + " from pg_catalog.unnest(pg_catalog.current_schemas(false)) s where s <> 'public') as begin"
                        + " from (select pg_catalog.quote_ident(?) as name) one",
                name));
    }

    @Override
    public Optional<Sql> idleDatabases(String names) {
        return Optional.of(Sql.catalogRead(
                "select 'drop database ' || pg_catalog.quote_ident(d.datname) as drop from pg_catalog.pg_database d"
                        + " where d.datname ~ ? and pg_catalog.pg_has_role(d.datdba, 'usage')"
                        + " and not exists (select 1 from pg_catalog.pg_stat_activity a where a.datid = d.oid)"
                        + " order by d.datname",
                "^(?:" + names + ")$"));
    }

    @Override
    public Sql server() {
        return Sql.catalogRead("select 'PostgreSQL ' || pg_catalog.current_setting('server_version') as version,"
                + " pg_catalog.current_database()::text as name, session_user::text as username,"
                + " pg_catalog.current_setting('max_connections')::integer as allowed");
    }

    @Override
    public Sql connections() {
        return Sql.catalogRead("select coalesce(a.application_name, '') as application,"
                + " coalesce(a.usename::text, '') as username, count(*) as total,"
                + " count(*) filter (where a.state = 'active') as active,"
                + " count(*) filter (where a.state like 'idle in transaction%') as idle_in_transaction"
                + " from pg_catalog.pg_stat_activity a where a.datname = pg_catalog.current_database()"
                + " and a.backend_type = 'client backend' group by 1, 2 order by total desc, application, username");
    }

    @Override
    public WholeCatalog whole(List<String> schemas) {
        return new PostgresWholeCatalog(version, schemas);
    }

    /** A routine is named with its arguments: there may be another of its name. */
    private String name(DatabaseObject object) {
        String name = "\"" + object.namespace().replace("\"", "\"\"") + "\".\""
                + object.name().replace("\"", "\"\"") + "\"";
        return object.kind() == DatabaseObject.Kind.ROUTINE ? name + "(" + object.arguments() + ")" : name;
    }
}
