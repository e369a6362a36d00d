package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilyCatalog;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.sql.Json;
import io.guruorm.sql.Sql;
import java.util.List;

/** Questions to the catalog of MariaDB 10.11 and later, whose schemas are its databases. */
final class MariadbCatalog extends MysqlFamilyCatalog {

    /** The columns of an index as a list; null where it has an expression or the begin of a column only. */
    private static final String COLUMNS_OF_INDEX = "if(count(*) = count(s.column_name) and count(s.sub_part) = 0,"
            + " json_arrayagg(s.column_name order by s.seq_in_index), null)";

    private final MariadbVersion version;
    private final Identifiers identifiers;

    MariadbCatalog(MariadbVersion version, Identifiers identifiers) {
        super(identifiers);
        this.version = version;
        this.identifiers = identifiers;
    }

    @Override
    protected String columnsOfIndex() {
        return COLUMNS_OF_INDEX;
    }

    @Override
    public Sql hasIndex(String table, List<String> columns) {
        return ask(
                "select exists (select 1 from information_schema.statistics s" + theTable("s")
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
                        + " from information_schema.columns c" + theTable("c")
                        + " order by c.ordinal_position",
                table);
    }

    /** Tables refer to each other, so that no order would do for all. */
    @Override
    protected String beforeDropOfTables() {
        return "set statement foreign_key_checks = 0 for ";
    }

    @Override
    public Sql server() {
        return Sql.catalogRead("select concat('MariaDB ', substring_index(version(), '-', 1)) as version,"
                + " database() as name, current_user() as username, @@max_connections as allowed");
    }

    @Override
    public WholeCatalog whole(List<String> schemas) {
        return new MariadbWholeCatalog(version, identifiers, schemas);
    }
}
