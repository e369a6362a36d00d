package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.dialect.WrittenIndex;
import io.guruorm.dialect.WrittenTable;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Optional;

/**
 * Questions about everything in a file of SQLite's, 3.35 and later. Only {@code main} is a schema here: what is temporary
 * or attached belongs to a session. Views and virtual tables have no columns in the answers: one view that is broken, or
 * one module that is not loaded, would spoil the answer for all tables. The tables behind a virtual one are left out since
 * 3.37; older versions do not tell them apart.
 */
final class SqliteWholeCatalog implements WholeCatalog {

    private static final String MAIN = "main";

    private static final int WITH_LIST_OF_TABLES = 37;

    private static final String MASTER = "(select m.name, m.sql, case when m.sql like 'create virtual%%' then 'virtual'"
            + " else m.type end as kind from sqlite_master m%s"
            + " where m.type in ('table', 'view') and m.name not like 'sqlite\\_%%' escape '\\')";

    private static final String WITHOUT_SHADOWS =
            " join pragma_table_list l on l.schema = 'main' and l.name = m.name and l.type <> 'shadow'";

    /** Its only key is the number of the row, so that no index stands behind it. */
    private static final String IS_ROWID = "(c.pk = 1 and m.kind = 'table' and upper(c.type) = 'INTEGER'"
            + " and not exists (select 1 from pragma_index_list(m.name) i where i.origin = 'pk'))";

    private final SqliteVersion version;
    private final Identifiers identifiers;
    private final boolean asked;

    SqliteWholeCatalog(SqliteVersion version, Identifiers identifiers, List<String> schemas) {
        this.version = version;
        this.identifiers = identifiers;
        this.asked = schemas.isEmpty() || schemas.stream().anyMatch(MAIN::equalsIgnoreCase);
    }

    @Override
    public Sql relations() {
        return ask("select 'main' as namespace, m.name, m.kind, m.sql as definition from " + own()
                + " m where 1 order by m.name");
    }

    @Override
    public Sql columns() {
        return ask(
                "select 'main' as namespace, m.name as table_name, +c.name as name, +c.type as type,"
                        + " c.\"notnull\" = 0 and not " + IS_ROWID
                        + " as nullable, +c.dflt_value as default_expression,"
                        + " case when " + IS_ROWID + " then 'rowid' end as identity,"
                        + " case c.hidden when 2 then 'virtual' when 3 then 'stored' end as generation from " + own()
                        + " m join pragma_table_xinfo(m.name) c where m.kind = 'table' and c.hidden <> 1 order by m.name, c.cid");
    }

    @Override
    public Sql indexes() {
        return ask(
                "select 'main' as namespace, m.name as table_name, +i.name as name, 'btree' as method,"
                        + " i.\"unique\" as is_unique, i.origin = 'pk' as is_primary, 1 as valid, i.origin <> 'c' as backing,"
                        + " s.sql as definition, case when k.cid >= 0 then k.name when k.cid = -1 then 'rowid' end as column_name,"
                        + " k.desc as descending, not k.desc as nulls_first,"
                        + " case when k.coll <> 'BINARY' then k.coll end as collation, 0 as included from " + own()
                        + " m join pragma_index_list(m.name) i left join sqlite_master s on s.type = 'index' and s.name = i.name"
                        + " join pragma_index_xinfo(i.name) k where m.kind = 'table' and k.key order by m.name, i.name, k.seqno");
    }

    /** The numbers of foreign keys count backwards from the last one written. */
    @Override
    public Sql constraints() {
        return ask("select 'main' as namespace, m.name as table_name, 'primary' as kind, 'primary' as id, null as name,"
                + " c.pk as place, +c.name as column_name, 0 as \"deferrable\", 0 as deferred, 1 as validated,"
                + " null as foreign_namespace, null as foreign_table, null as foreign_column, null as on_update,"
                + " null as on_delete, null as \"match\" from " + own()
                + " m join pragma_table_xinfo(m.name) c where m.kind = 'table' and c.pk > 0"
                + " union all select 'main', m.name, 'unique', i.name, null, k.seqno, k.name, 0, 0, 1,"
                + " null, null, null, null, null, null from " + own()
                + " m join pragma_index_list(m.name) i join pragma_index_info(i.name) k"
                + " where m.kind = 'table' and i.origin = 'u'"
                + " union all select 'main', m.name, 'foreign', printf('%08d', 99999999 - f.id), null, f.seq, f.\"from\","
                + " 0, 0, 1, 'main', f.\"table\", f.\"to\", f.on_update, f.on_delete,"
                + " case f.match when 'NONE' then 'simple' else lower(f.match) end from " + own()
                + " m join pragma_foreign_key_list(m.name) f where m.kind = 'table'"
                + " order by 2, 3, 4, 6");
    }

    @Override
    public Optional<Sql> sequences(List<DatabaseObject> told) {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> types() {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> triggers() {
        return Optional.of(ask("select 'main' as namespace, tbl_name as table_name, name, 'trigger' as kind,"
                + " sql as definition, 'origin' as enabled from sqlite_master where type = 'trigger'"
                + " order by tbl_name, name"));
    }

    @Override
    public Optional<Sql> routines() {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> policies() {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> extensions() {
        return Optional.empty();
    }

    /** Nothing is looked up before it is used. */
    @Override
    public Optional<Sql> dependencies() {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> beyond() {
        return Optional.empty();
    }

    @Override
    public List<String> beforeRoutines() {
        return List.of();
    }

    @Override
    public List<String> afterRoutines() {
        return List.of();
    }

    @Override
    public String quoted(String name) {
        return identifiers.one(name);
    }

    /** Nobody knows a table's size without reading the whole file. */
    @Override
    public Sql sizes() {
        return ask("select 'main' as namespace, m.name, m.kind, null as bytes, null as estimate from " + own()
                + " m order by m.name");
    }

    @Override
    public Sql count(String namespace, String name) {
        return Sql.read(
                "select count(*) as total from " + identifiers.one(namespace) + "." + identifiers.one(name),
                TableNames.UNKNOWN);
    }

    @Override
    public Optional<WrittenTable> written(String definition) {
        return CreateTableReader.read(definition);
    }

    @Override
    public Optional<WrittenIndex> writtenIndex(String definition) {
        return CreateIndexReader.read(definition);
    }

    private String own() {
        return MASTER.formatted(version.minor() >= WITH_LIST_OF_TABLES ? WITHOUT_SHADOWS : "");
    }

    private Sql ask(String question) {
        return Sql.catalogRead(asked ? question : "select * from (" + question + ") where 0");
    }
}
