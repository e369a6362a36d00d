package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.sql.Json;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to the catalog of SQLite 3.35 and later. */
final class SqliteCatalog implements CatalogQueries {

    /** A name without a schema is looked for among temporary tables first, then in the file. */
    private static final String A_TABLE = "(select m.name from (select name, 0 as place, 'temp' as namespace"
            + " from sqlite_temp_master where type = 'table'"
            + " union all select name, 1, 'main' from sqlite_master where type = 'table') m"
            + " where m.name = ?1 collate nocase and (?2 is null or m.namespace = ?2 collate nocase)"
            + " order by m.place limit 1)";

    private static final String COLUMNS_OF_INDEX = "(select case when count(*) = count(k.name) then"
            + " json_group_array(k.name) end from (select name from pragma_index_info(i.name) order by seqno) k)";

    private final SqliteVersion version;
    private final Identifiers identifiers;

    SqliteCatalog(SqliteVersion version, Identifiers identifiers) {
        this.version = version;
        this.identifiers = identifiers;
    }

    @Override
    public Sql hasTable(String table) {
        return ask("select " + A_TABLE + " is not null as answer", table);
    }

    @Override
    public Sql hasView(String view) {
        return ask(
                "select exists (select 1 from (select name, type, 'temp' as namespace from sqlite_temp_master"
                        + " union all select name, type, 'main' from sqlite_master) m where m.type = 'view'"
                        + " and m.name = ?1 collate nocase and (?2 is null or m.namespace = ?2 collate nocase)) as answer",
                view);
    }

    @Override
    public Sql hasColumn(String table, String column) {
        return ask(
                "select exists (select 1 from pragma_table_xinfo(" + A_TABLE + ") c where c.name = ?3 collate nocase"
                        + " and c.hidden <> 1) as answer",
                table,
                column);
    }

    @Override
    public Sql hasIndex(String table, String index) {
        return ask(
                "select exists (select 1 from pragma_index_list(" + A_TABLE + ") i where i.name = ?3) as answer",
                table,
                index);
    }

    @Override
    public Sql hasIndex(String table, List<String> columns) {
        return ask(
                "select exists (select 1 from pragma_index_list(" + A_TABLE + ") i where " + COLUMNS_OF_INDEX
                        + " = json(?3)) as answer",
                table,
                Json.of(columns));
    }

    @Override
    public Sql columns(String table) {
        return ask(
                "select c.name, c.type, (c.\"notnull\" = 0 and c.pk = 0) as nullable,"
                        + " (c.dflt_value is not null or (c.pk = 1 and upper(c.type) = 'INTEGER')) as has_default,"
                        + " c.hidden in (2, 3) as generated, 0 as enumerated from pragma_table_xinfo(" + A_TABLE
                        + ") c where c.hidden <> 1 order by c.cid",
                table);
    }

    @Override
    public Sql indexes(String table) {
        return ask(
                "select i.name, " + COLUMNS_OF_INDEX + " as columns from pragma_index_list(" + A_TABLE
                        + ") i order by i.name",
                table);
    }

    @Override
    public Sql reach(String table) {
        return ask(
                "select m.alone as reads_itself, m.alone and not exists (select 1 from (select tbl_name from sqlite_master"
                        + " where type = 'trigger' union all select tbl_name from sqlite_temp_master where type = 'trigger') g"
                        + " where g.tbl_name = m.name collate nocase) and not exists (select 1 from sqlite_master o"
                        + " join pragma_foreign_key_list(o.name) k where o.type = 'table'"
                        + " and k.\"table\" = m.name collate nocase and (k.on_delete not in ('NO ACTION', 'RESTRICT')"
                        + " or k.on_update not in ('NO ACTION', 'RESTRICT'))) as changes_itself"
                        + " from (select name, type, 'main' as namespace, type = 'table' and sql not like 'create virtual%'"
                        + " as alone from sqlite_master union all select name, type, 'temp', type = 'table'"
                        + " from sqlite_temp_master) m where m.name = ?1 collate nocase and m.type in ('table', 'view')"
                        + " and (?2 is null or m.namespace = ?2 collate nocase)",
                table);
    }

    /** Virtual tables first, as the tables behind them go with them. */
    @Override
    public Sql ownObjects() {
        return Sql.catalogRead("select type as kind, 'main' as namespace, name, '' as arguments from sqlite_master"
                + " where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\'"
                + " order by type desc, sql like 'create virtual%' desc, name");
    }

    @Override
    public List<Sql> drop(DatabaseObject.Kind kind, List<DatabaseObject> objects) {
        return objects.stream()
                .map(object -> Sql.ddl(
                        "drop " + kind.words() + " if exists " + identifiers.one(object.namespace()) + "."
                                + identifiers.one(object.name()),
                        TableNames.UNKNOWN))
                .toList();
    }

    @Override
    public Sql server() {
        return Sql.catalogRead("select 'SQLite ' || sqlite_version() as version,"
                + " coalesce(nullif(file, ''), ':memory:') as name, null as username, null as allowed"
                + " from pragma_database_list where name = 'main'");
    }

    /** Nobody is told who else has the file open. */
    @Override
    public Sql connections() {
        return Sql.catalogRead("select '' as application, '' as username, 0 as total, 0 as active,"
                + " 0 as idle_in_transaction where 0");
    }

    /** Asks for all that making a table anew has to keep. */
    Sql present(String table) {
        Sql question = ask(SqlitePresent.QUESTION, table);
        return new Sql(question.text(), question.bindings(), SqlKind.READ, TableNames.of(table), true, true);
    }

    @Override
    public WholeCatalog whole(List<String> schemas) {
        return new SqliteWholeCatalog(version, identifiers, schemas);
    }

    private Sql ask(String text, String table, @Nullable Object... more) {
        String bare = identifiers.bare(table);
        int dot = table.indexOf('.');
        String schema = dot < 0 ? null : table.substring(0, dot);
        @Nullable Object[] bindings = new Object[more.length + 2];
        bindings[0] = bare;
        bindings[1] = schema;
        System.arraycopy(more, 0, bindings, 2, more.length);
        return Sql.catalogRead(text, bindings);
    }
}
