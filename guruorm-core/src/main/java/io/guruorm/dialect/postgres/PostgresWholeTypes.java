package io.guruorm.dialect.postgres;

/** Asks for the types that somebody made: enums, domains, composite ones and ranges, each with its parts. */
final class PostgresWholeTypes {

    /** The type of attribute {@code a}, which {@code y} describes. */
    private static final String ATTRIBUTE_TYPE =
            "pg_catalog.format_type(a.atttypid, a.atttypmod) || coalesce(' collate ' || "
                    + PostgresWholeCatalog.NOT_USUAL_COLLATION
                            .formatted("a.attcollation", "y.typcollation")
                            .strip() + ", '')";

    /** What the question is; {@code own} are the schemas. */
    static final String QUESTION = """
                select n.nspname::text as namespace, t.typname::text as name,
                    case t.typtype when 'e' then 'enum' when 'd' then 'domain' when 'c' then 'composite'
                        else 'range' end as kind,
                    case when t.typtype = 'd' then pg_catalog.format_type(t.typbasetype, t.typtypmod) end as type,
                    not t.typnotnull as nullable, t.typdefault as default_expression,"""
            + PostgresWholeCatalog.NOT_USUAL_COLLATION.formatted("t.typcollation", "b.typcollation") + """
                    as collation, coalesce(l.enumlabel, s.conname, a.attname)::text as part,
                    coalesce(pg_catalog.pg_get_constraintdef(s.oid),""" + " "
            + ATTRIBUTE_TYPE + """
                    ) as expression,
                    coalesce((select '(' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname) || ' ' ||"""
            + " " + ATTRIBUTE_TYPE + """
                            , ', ' order by a.attnum) || ')'
                        from pg_catalog.pg_attribute a join pg_catalog.pg_type y on y.oid = a.atttypid
                        where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped),
                        (select 'range (subtype = ' || pg_catalog.format_type(r.rngsubtype, null)
                            || coalesce(', subtype_diff = ' || nullif(r.rngsubdiff, 0)::pg_catalog.regproc, '')
                            || coalesce(', canonical = ' || nullif(r.rngcanonical, 0)::pg_catalog.regproc, '') || ')'
                        from pg_catalog.pg_range r where r.rngtypid = t.oid)) as definition, k.description as comment
                from pg_catalog.pg_type t join own n on n.oid = t.typnamespace
                left join pg_catalog.pg_type b on b.oid = t.typbasetype
                left join pg_catalog.pg_class c on c.oid = t.typrelid
                left join pg_catalog.pg_enum l on l.enumtypid = t.oid
                left join pg_catalog.pg_constraint s on s.contypid = t.oid and s.contype = 'c'
                left join pg_catalog.pg_attribute a on t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0
                    and not a.attisdropped
                left join pg_catalog.pg_type y on y.oid = a.atttypid
                left join pg_catalog.pg_description k on k.objoid = t.oid
                    and k.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass and k.objsubid = 0
                where (t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c') and"""
            + PostgresWholeCatalog.NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_type", "t")
            + "order by 1, 2, l.enumsortorder, s.conname, a.attnum";

    private PostgresWholeTypes() {}
}
