package io.guruorm.dialect.mysql;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilyCatalog;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.sql.Json;
import io.guruorm.sql.Sql;
import java.util.List;

/** Questions to the catalog of MySQL 8.0 and later, whose schemas are its databases. */
final class MysqlCatalog extends MysqlFamilyCatalog {

    /** Lists of columns are put together as text, for which the server has little room unless told otherwise. */
    private static final String ROOM = "/*+ set_var(group_concat_max_len = 65536) */";

    private static final String COLUMNS_OF_INDEX = "if(count(*) = count(s.column_name) and count(s.sub_part) = 0,"
            + " cast(concat('[', group_concat(json_quote(s.column_name) order by s.seq_in_index), ']') as json), null)";

    private final MysqlVersion version;
    private final Identifiers identifiers;

    MysqlCatalog(MysqlVersion version, Identifiers identifiers) {
        super(identifiers);
        this.version = version;
        this.identifiers = identifiers;
    }

    @Override
    protected String columnsOfIndex() {
        return COLUMNS_OF_INDEX;
    }

    @Override
    protected String hint() {
        return " " + ROOM;
    }

    @Override
    public Sql hasIndex(String table, List<String> columns) {
        return ask(
                "select" + hint() + " exists (select 1 from information_schema.statistics s" + theTable("s")
                        + " group by s.index_name having " + COLUMNS_OF_INDEX + " = cast(? as json)) as answer",
                table,
                Json.of(columns));
    }

    @Override
    public Sql columns(String table) {
        return ask(
                "select c.column_name as name, c.column_type as type, c.is_nullable = 'YES' as nullable,"
                        + " c.column_default is not null or c.extra like '%auto\\_increment%' as has_default,"
                        + " c.generation_expression <> '' as `generated`, c.data_type in ('enum', 'set') as enumerated"
                        + " from information_schema.columns c" + theTable("c") + " order by c.ordinal_position",
                table);
    }

    /** Nothing: tables that refer to each other go together in one statement. */
    @Override
    protected String beforeDropOfTables() {
        return "";
    }

    @Override
    public Sql server() {
        return Sql.catalogRead("select concat('MySQL ', substring_index(version(), '-', 1)) as version,"
                + " database() as name, current_user() as username, @@max_connections as allowed");
    }

    @Override
    public WholeCatalog whole(List<String> schemas) {
        return new MysqlWholeCatalog(version, identifiers, schemas);
    }
}
