package io.guruorm.dialect.postgres;

/** What stands in a database of PostgreSQL and is in none of the other answers about it. */
final class PostgresBeyond {

    /** What is called by its name alone: kind, catalog, name. Some belong to a schema, which is the last then. */
    private static final String[][] KINDS = {
        {"access method", "pg_am", "amname", ""},
        {"collation", "pg_collation", "collname", "collnamespace"},
        {"conversion", "pg_conversion", "conname", "connamespace"},
        {"event trigger", "pg_event_trigger", "evtname", ""},
        {"foreign-data wrapper", "pg_foreign_data_wrapper", "fdwname", ""},
        {"foreign server", "pg_foreign_server", "srvname", ""},
        {"language", "pg_language", "lanname", ""},
        {"operator", "pg_operator", "oprname", "oprnamespace"},
        {"operator class", "pg_opclass", "opcname", "opcnamespace"},
        {"operator family", "pg_opfamily", "opfname", "opfnamespace"},
        {"publication", "pg_publication", "pubname", ""},
        {"statistics", "pg_statistic_ext", "stxname", "stxnamespace"},
        {"text search configuration", "pg_ts_config", "cfgname", "cfgnamespace"},
        {"text search dictionary", "pg_ts_dict", "dictname", "dictnamespace"},
        {"text search parser", "pg_ts_parser", "prsname", "prsnamespace"},
        {"text search template", "pg_ts_template", "tmplname", "tmplnamespace"},
    };

    /** Objects below this number came with the server. */
    private static final int FIRST_OF_ONES_OWN = 16_384;

    /** Rules of columns that PostgreSQL 18 and later know more of than whether there is one. */
    private static final String NOT_NULLS = """
            select case when x.convalidated then 'not null no inherit' else 'not null not valid' end,
                n.nspname || '.' || c.relname || '.' || a.attname, true
            from pg_catalog.pg_constraint x join pg_catalog.pg_class c on c.oid = x.conrelid
            join own n on n.oid = c.relnamespace
            join pg_catalog.pg_attribute a on a.attrelid = x.conrelid and a.attnum = x.conkey[1]
            where x.contype = 'n' and (x.connoinherit or not x.convalidated) and""";

    /** Begins behind {@code with own}. */
    static final String QUESTION = question();

    private PostgresBeyond() {}

    private static String question() {
        StringBuilder text = new StringBuilder();
        for (String[] kind : KINDS) {
            String schema = kind[3];
            text.append("select '%s' as kind, %sx.%s::text as name, false as part from pg_catalog.%s x%s where %s"
                    .formatted(
                            kind[0],
                            schema.isEmpty() ? "" : "n.nspname || '.' || ",
                            kind[2],
                            kind[1],
                            schema.isEmpty() ? "" : " join own n on n.oid = x." + schema,
                            ones(kind[1], "x")));
            text.append(" union all ");
        }
        return text
                + "select 'cast', pg_catalog.format_type(x.castsource, null) || ' as '"
                + " || pg_catalog.format_type(x.casttarget, null), false from pg_catalog.pg_cast x where "
                + ones("pg_cast", "x")
                + " union all select 'transform', pg_catalog.format_type(x.trftype, null) || ' for ' || l.lanname, false"
                + " from pg_catalog.pg_transform x join pg_catalog.pg_language l on l.oid = x.trflang where "
                + ones("pg_transform", "x")
                + " union all select 'base type', n.nspname || '.' || x.typname, false from pg_catalog.pg_type x"
                + " join own n on n.oid = x.typnamespace where x.typtype = 'b' and x.typcategory <> 'A' and "
                + ones("pg_type", "x")
                + " union all " + NOT_NULLS + " " + ones("pg_class", "c")
                + " union all select 'subscription', x.subname::text, false from pg_catalog.pg_subscription x"
                + " where x.subdbid = (select d.oid from pg_catalog.pg_database d"
                + " where d.datname = pg_catalog.current_database())"
                + " union all select 'large objects', count(*)::text, false from pg_catalog.pg_largeobject_metadata"
                + " having count(*) > 0 order by 1, 2";
    }

    private static String ones(String catalog, String alias) {
        return alias + ".oid >= " + FIRST_OF_ONES_OWN + " and not exists (select 1 from pg_catalog.pg_depend e"
                + " where e.classid = 'pg_catalog." + catalog + "'::pg_catalog.regclass and e.objid = " + alias
                + ".oid and e.deptype in ('e', 'i'))";
    }
}
