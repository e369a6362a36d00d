package io.guruorm.contract.everything;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Database;
import java.util.List;

/**
 * What PostgreSQL itself says of all that stands in a database, by name. The names of {@code not null} rules, which are
 * there from 18 on, are left out, as a catalog leaves them out.
 */
final class PostgresDefinitions {

    private static final String OF_ALL = """
            with own as (select oid from pg_namespace where nspname = 'public'),
            made as (select c.* from pg_class c join own n on n.oid = c.relnamespace)
            select concat_ws(' | ', 'relation', c.oid::regclass, c.relkind, c.relpersistence, c.reloptions, c.relrowsecurity,
                    c.relforcerowsecurity, c.relispartition, c.relreplident, m.amname, pg_get_expr(c.relpartbound, c.oid),
                    pg_get_partkeydef(c.oid), obj_description(c.oid, 'pg_class'),
                    (select string_agg(h.inhparent::regclass::text, ',' order by h.inhseqno) from pg_inherits h
                        where h.inhrelid = c.oid)) as said
                from made c left join pg_am m on m.oid = c.relam
            union all select concat_ws(' | ', 'column', c.oid::regclass,
                    row_number() over (partition by c.oid order by a.attnum), a.attname,
                    format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attstorage,
                    a.attcompression, a.attislocal, a.attinhcount, a.attoptions, a.attcollation::regcollation,
                    pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum))
                from made c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    and c.relkind <> 'i' and c.relkind <> 'I'
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            union all select concat_ws(' | ', 'index', pg_get_indexdef(i.indexrelid), i.indisunique, i.indisprimary,
                    i.indisvalid, i.indisclustered, i.indimmediate) from pg_index i join made c on c.oid = i.indrelid
            union all select concat_ws(' | ', 'constraint', conrelid::regclass, contypid::regtype, conname,
                    pg_get_constraintdef(s.oid), convalidated, conislocal, coninhcount, contype = 'c' and connoinherit,
                    obj_description(s.oid, 'pg_constraint'))
                from pg_constraint s join own n on n.oid = s.connamespace where contype <> 'n'
            union all select concat_ws(' | ', 'view', c.oid::regclass, pg_get_viewdef(c.oid))
                from made c where c.relkind in ('v', 'm')
            union all select concat_ws(' | ', 'trigger', pg_get_triggerdef(g.oid), g.tgenabled,
                    obj_description(g.oid, 'pg_trigger')) from pg_trigger g join made c on c.oid = g.tgrelid
                where not g.tgisinternal
            union all select concat_ws(' | ', 'rule', pg_get_ruledef(r.oid), r.ev_enabled)
                from pg_rewrite r join made c on c.oid = r.ev_class
            union all select concat_ws(' | ', 'policy', c.oid::regclass, p.polname, p.polcmd, p.polpermissive,

                    (select array_agg(r::regrole::text order by r::regrole::text) from unnest(p.polroles) r), pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
                    obj_description(p.oid, 'pg_policy')) from pg_policy p join made c on c.oid = p.polrelid
            union all select concat_ws(' | ', 'routine', p.oid::regprocedure, pg_get_functiondef(p.oid),
                    pg_get_function_result(p.oid), obj_description(p.oid, 'pg_proc'))
                from pg_proc p join own n on n.oid = p.pronamespace where p.prokind in ('f', 'p')
            union all select concat_ws(' | ', 'sequence', s.seqrelid::regclass, s.seqtypid::regtype, s.seqstart,
                    s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                    (select concat(d.deptype, d.refobjid::regclass, d.refobjsubid > 0) from pg_depend d
                        where d.objid = s.seqrelid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
                        and d.refclassid = 'pg_class'::regclass))
                from pg_sequence s join made c on c.oid = s.seqrelid
            union all select concat_ws(' | ', 'type', t.oid::regtype, t.typtype, t.typbasetype::regtype, t.typtypmod,
                    t.typnotnull, t.typdefault, t.typcollation::regcollation, t.typrelid <> 0,
                    (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
                    (select concat(r.rngsubtype::regtype, r.rngmultitypid::regtype) from pg_range r
                        where r.rngtypid = t.oid), obj_description(t.oid, 'pg_type'))
                from pg_type t join own n on n.oid = t.typnamespace
            union all select concat_ws(' | ', 'extension', extname, extversion) from pg_extension
            order by 1""";

    private PostgresDefinitions() {}

    /** By name both databases are one. */
    static void areTheSame(Remade remade) {
        try (Database built = Database.unpooled("main", remade.first());
                Database loaded = Database.unpooled("main", remade.second())) {
            List<String> wanted = of(built);
            List<String> found = of(loaded);
            assertThat(wanted).isNotEmpty();
            assertThat(found.stream().filter(one -> !wanted.contains(one))).isEmpty();
            assertThat(wanted.stream().filter(one -> !found.contains(one))).isEmpty();
            assertThat(found).isEqualTo(wanted);
        }
    }

    private static List<String> of(Database database) {
        return database.select(OF_ALL).stream()
                .map(row -> String.valueOf(row.string("said")))
                .toList();
    }
}
