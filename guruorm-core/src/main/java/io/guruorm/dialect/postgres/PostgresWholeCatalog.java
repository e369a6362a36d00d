package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.dialect.WrittenIndex;
import io.guruorm.dialect.WrittenTable;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Optional;

/**
 * Questions about everything in some schemas to PostgreSQL 14 and later. The server writes expressions and definitions
 * itself; it qualifies names that the session's search path would not find.
 */
final class PostgresWholeCatalog implements WholeCatalog {

    static final String NOT_OF_AN_EXTENSION = """
             not exists (select 1 from pg_catalog.pg_depend e
                where e.classid = '%s'::pg_catalog.regclass and e.objid = %s.oid and e.deptype = 'e')
            """;

    static final String NOT_USUAL_COLLATION = """
            (select case when pg_catalog.pg_collation_is_visible(l.oid) then pg_catalog.quote_ident(l.collname)
                else pg_catalog.quote_ident(ln.nspname) || '.' || pg_catalog.quote_ident(l.collname) end
                from pg_catalog.pg_collation l join pg_catalog.pg_namespace ln on ln.oid = l.collnamespace
                where l.oid = %1$s and %1$s <> %2$s)
            """;

    private static final String KIND = "case c.relkind when 'p' then 'partitioned' when 'f' then 'foreign'"
            + " when 'v' then 'view' when 'm' then 'materialized_view' else 'table' end";

    /** To which object each part belongs: defaults and checks to tables, row types to tables, arrays to their element. */
    private static final String NODES = """
            relation as (select c.oid, n.nspname, c.relname as name, c.reltype from pg_catalog.pg_class c
                join own n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'f', 'v', 'm')),
            type as (select t.oid, n.nspname, t.typname as name, t.typrelid from pg_catalog.pg_type t
                join own n on n.oid = t.typnamespace left join pg_catalog.pg_class c on c.oid = t.typrelid
                where t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c'),
            named as (select t.oid, 'type' as kind, t.nspname, t.name from type t
                union all select r.reltype, 'relation', r.nspname, r.name from relation r),
            node as (
                select 'pg_catalog.pg_class'::pg_catalog.regclass as class, r.oid as id, 'relation' as kind, r.nspname,
                    r.name, '' as arguments from relation r
                union all select 'pg_catalog.pg_class'::pg_catalog.regclass, t.typrelid, 'type', t.nspname, t.name, ''
                    from type t where t.typrelid <> 0
                union all select 'pg_catalog.pg_attrdef'::pg_catalog.regclass, d.oid, 'relation', r.nspname, r.name, ''
                    from pg_catalog.pg_attrdef d join relation r on r.oid = d.adrelid
                union all select 'pg_catalog.pg_constraint'::pg_catalog.regclass, s.oid, 'relation', r.nspname, r.name, ''
                    from pg_catalog.pg_constraint s join relation r on r.oid = s.conrelid where s.contype = 'c'
                union all select 'pg_catalog.pg_constraint'::pg_catalog.regclass, s.oid, 'type', t.nspname, t.name, ''
                    from pg_catalog.pg_constraint s join type t on t.oid = s.contypid
                union all select 'pg_catalog.pg_rewrite'::pg_catalog.regclass, w.oid, 'relation', r.nspname, r.name, ''
                    from pg_catalog.pg_rewrite w join relation r on r.oid = w.ev_class where w.rulename = '_RETURN'
                union all select 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, t.kind, t.nspname, t.name, ''
                    from named t
                union all select 'pg_catalog.pg_type'::pg_catalog.regclass, y.oid, t.kind, t.nspname, t.name, ''
                    from pg_catalog.pg_type y join named t on t.oid = y.typelem where y.typcategory = 'A'
                union all select 'pg_catalog.pg_proc'::pg_catalog.regclass, p.oid, 'routine', n.nspname, p.proname,
                    pg_catalog.pg_get_function_identity_arguments(p.oid)
                    from pg_catalog.pg_proc p join own n on n.oid = p.pronamespace)
            """;

    private final PostgresVersion version;
    private final List<String> schemas;

    PostgresWholeCatalog(PostgresVersion version, List<String> schemas) {
        this.version = version;
        this.schemas = List.copyOf(schemas);
    }

    @Override
    public Sql relations() {
        return ask("select n.nspname::text as namespace, c.relname::text as name, " + KIND + """
                     as kind,
                    pg_catalog.array_to_string(c.reloptions, ', ') as options, c.relpersistence = 'u' as unlogged,
                    case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid) end as definition,
                    case p.partstrat when 'r' then 'range' when 'l' then 'list' when 'h' then 'hash' end
                        as partition_strategy,
                    substring(pg_catalog.pg_get_partkeydef(c.oid) from '\\((.*)\\)') as partition_key,
                    pg_catalog.pg_get_expr(c.relpartbound, c.oid) as partition_bound,
                    c.relrowsecurity as row_security, c.relforcerowsecurity as row_security_forced,
                    pn.nspname::text as parent_namespace, pc.relname::text as parent_name, k.description as comment
                from pg_catalog.pg_class c join own n on n.oid = c.relnamespace
                left join pg_catalog.pg_partitioned_table p on p.partrelid = c.oid
                left join pg_catalog.pg_inherits h on h.inhrelid = c.oid
                left join pg_catalog.pg_class pc on pc.oid = h.inhparent
                left join pg_catalog.pg_namespace pn on pn.oid = pc.relnamespace
                left join pg_catalog.pg_description k on k.objoid = c.oid
                    and k.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and k.objsubid = 0
                where c.relkind in ('r', 'p', 'f', 'v', 'm') and c.relpersistence <> 't' and"""
                + NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_class", "c") + "order by 1, 2, h.inhseqno");
    }

    @Override
    public Sql columns() {
        return ask("""
                select n.nspname::text as namespace, c.relname::text as table_name, a.attname::text as name,
                    pg_catalog.format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
                    case when a.attgenerated = '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end
                        as default_expression,
                    case a.attidentity when 'a' then 'always' when 'd' then 'by_default' end as identity,
                    case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' end as generation,
                    case when a.attgenerated <> '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end
                        as generated_expression,""" + NOT_USUAL_COLLATION.formatted("a.attcollation", "t.typcollation") + """
                    as collation, not a.attislocal as inherited, k.description as comment
                from pg_catalog.pg_class c join own n on n.oid = c.relnamespace
                join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                join pg_catalog.pg_type t on t.oid = a.atttypid
                left join pg_catalog.pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                left join pg_catalog.pg_description k on k.objoid = c.oid
                    and k.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and k.objsubid = a.attnum
                where c.relkind in ('r', 'p', 'f', 'v', 'm') and c.relpersistence <> 't'
                order by 1, 2, a.attnum""");
    }

    @Override
    public Sql indexes() {
        String alike = version.supports(Capability.NULLS_NOT_DISTINCT) ? "i.indnullsnotdistinct" : "false";
        return ask("select " + alike + """
                     as nulls_not_distinct,
                    n.nspname::text as namespace, c.relname::text as table_name, x.relname::text as name,
                    m.amname::text as method, i.indisunique as is_unique, i.indisprimary as is_primary,
                    i.indisvalid as valid, pg_catalog.pg_get_expr(i.indpred, i.indrelid) as predicate,
                    s.conname::text as constraint_name, s.conname is not null as backing,
                    x.relispartition as inherited, pg_catalog.pg_get_indexdef(i.indexrelid) as definition,
                    k.description as comment, a.attname::text as column_name,
                    case when p.attnum = 0 then pg_catalog.pg_get_indexdef(i.indexrelid, p.place::integer, false) end
                        as expression,
                    coalesce(i.indoption[p.place - 1] & 1 = 1, false) as descending,
                    coalesce(i.indoption[p.place - 1] & 2 = 2, false) as nulls_first,"""
                + NOT_USUAL_COLLATION.formatted("i.indcollation[p.place - 1]", "coalesce(a.attcollation, 100)") + """
                    as collation,
                    (select o.opcname::text from pg_catalog.pg_opclass o where o.oid = i.indclass[p.place - 1]
                        and not o.opcdefault) as operator_class, p.place > i.indnkeyatts as included
                from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indrelid
                join own n on n.oid = c.relnamespace
                join pg_catalog.pg_class x on x.oid = i.indexrelid join pg_catalog.pg_am m on m.oid = x.relam
                cross join lateral pg_catalog.unnest(i.indkey::smallint[]) with ordinality p (attnum, place)
                left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = p.attnum and p.attnum <> 0
                left join pg_catalog.pg_constraint s on s.conindid = i.indexrelid and s.conrelid = i.indrelid
                    and s.contype in ('p', 'u', 'x')
                left join pg_catalog.pg_description k on k.objoid = x.oid
                    and k.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and k.objsubid = 0
                where c.relpersistence <> 't' order by 2, 3, 4, p.place""");
    }

    @Override
    public Sql constraints() {
        return ask("""
                select n.nspname::text as namespace, c.relname::text as table_name, s.conname::text as id,
                    s.conname::text as name, case s.contype when 'p' then 'primary' when 'u' then 'unique'
                        when 'f' then 'foreign' when 'c' then 'check' else 'exclusion' end as kind,
                    s.condeferrable as deferrable, s.condeferred as deferred, s.convalidated as validated,
                    s.conparentid <> 0 or not s.conislocal as inherited,
                    case when s.contype = 'c' then pg_catalog.pg_get_expr(s.conbin, s.conrelid) end as expression,""" + " " + definition() + """
                     as definition, k.description as comment,
                    a.attname::text as column_name, fn.nspname::text as foreign_namespace,
                    f.relname::text as foreign_table, fa.attname::text as foreign_column,""" + " " + action("s.confupdtype") + " as on_update, "
                + action("s.confdeltype") + """
                     as on_delete,
                    case s.confmatchtype when 'f' then 'full' when 'p' then 'partial' when 's' then 'simple' end as match
                from pg_catalog.pg_constraint s join pg_catalog.pg_class c on c.oid = s.conrelid
                join own n on n.oid = c.relnamespace
                left join lateral pg_catalog.unnest(s.conkey) with ordinality p (attnum, place)
                    on s.contype in ('p', 'u', 'f')
                left join pg_catalog.pg_attribute a on a.attrelid = s.conrelid and a.attnum = p.attnum
                left join pg_catalog.pg_class f on f.oid = s.confrelid
                left join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace
                left join pg_catalog.pg_attribute fa on fa.attrelid = s.confrelid and fa.attnum = s.confkey[p.place]
                left join pg_catalog.pg_description k on k.objoid = s.oid
                    and k.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
                where s.contype in ('p', 'u', 'f', 'c', 'x') and c.relpersistence <> 't'
                order by 1, 2, 3, p.place""");
    }

    /** The server leaves out the storage parameters of a key. They stand before its timing. */
    private static String definition() {
        String text = "pg_catalog.pg_get_constraintdef(s.oid)";
        String timing = "case when s.condeferrable then ' DEFERRABLE' else '' end"
                + " || case when s.condeferred then ' INITIALLY DEFERRED' else '' end";
        return "case when s.contype in ('p', 'u') then (select pg_catalog.left(" + text
                + ", pg_catalog.length(" + text + ") - pg_catalog.length(" + timing + "))"
                + " || coalesce(' WITH (' || pg_catalog.array_to_string(x.reloptions, ', ') || ')', '') || " + timing
                + " from pg_catalog.pg_class x where x.oid = s.conindid) else " + text + " end";
    }

    private static String action(String letter) {
        return "case " + letter + " when 'a' then 'no action' when 'r' then 'restrict' when 'c' then 'cascade'"
                + " when 'n' then 'set null' when 'd' then 'set default' end";
    }

    @Override
    public Optional<Sql> sequences(List<DatabaseObject> told) {
        return Optional.of(ask("""
                select n.nspname::text as namespace, c.relname::text as name,
                    pg_catalog.format_type(s.seqtypid, null) as type, s.seqstart as start, s.seqincrement as increment,
                    s.seqmin as minimum, s.seqmax as maximum, s.seqcache as cache, s.seqcycle as cycle,
                    c.relpersistence = 'u' as unlogged, t.relname::text as owner_table, a.attname::text as owner_column,
                    coalesce(d.deptype = 'i', false) as identity, k.description as comment
                from pg_catalog.pg_sequence s join pg_catalog.pg_class c on c.oid = s.seqrelid
                join own n on n.oid = c.relnamespace
                left join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                    and d.objid = c.oid and d.objsubid = 0 and d.deptype in ('a', 'i')
                    and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjsubid > 0
                left join pg_catalog.pg_class t on t.oid = d.refobjid
                left join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                left join pg_catalog.pg_description k on k.objoid = c.oid
                    and k.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and k.objsubid = 0
                where c.relpersistence <> 't' and""" + NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_class", "c") + "order by 1, 2"));
    }

    @Override
    public Optional<Sql> types() {
        return Optional.of(ask(PostgresWholeTypes.QUESTION));
    }

    @Override
    public Optional<Sql> triggers() {
        return Optional.of(ask("""
                select n.nspname::text as namespace, c.relname::text as table_name, g.tgname::text as name,
                    'trigger' as kind, pg_catalog.pg_get_triggerdef(g.oid) as definition,""" + " " + enabled("g.tgenabled") + """
                     as enabled, g.tgparentid <> 0 as inherited,
                    pg_catalog.obj_description(g.oid, 'pg_trigger') as comment
                from pg_catalog.pg_trigger g join pg_catalog.pg_class c on c.oid = g.tgrelid
                join own n on n.oid = c.relnamespace where not g.tgisinternal and c.relpersistence <> 't'
                union all select n.nspname::text, c.relname::text, r.rulename::text, 'rule',
                    pg_catalog.pg_get_ruledef(r.oid),""" + " " + enabled("r.ev_enabled") + """
                    , false, pg_catalog.obj_description(r.oid, 'pg_rewrite')
                from pg_catalog.pg_rewrite r join pg_catalog.pg_class c on c.oid = r.ev_class
                join own n on n.oid = c.relnamespace where r.rulename <> '_RETURN' and c.relpersistence <> 't'
                order by 1, 2, 3, 4"""));
    }

    private static String enabled(String letter) {
        return "case " + letter
                + " when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'origin' end";
    }

    @Override
    public Optional<Sql> routines() {
        return Optional.of(ask("""
                select n.nspname::text as namespace, r.proname::text as name,
                    case r.prokind when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window'
                        else 'function' end as kind,
                    pg_catalog.pg_get_function_identity_arguments(r.oid) as arguments,
                    pg_catalog.pg_get_function_result(r.oid) as result, l.lanname::text as language,
                    case when r.prokind <> 'a' then pg_catalog.pg_get_functiondef(r.oid) end as definition,
                    pg_catalog.obj_description(r.oid, 'pg_proc') as comment
                from pg_catalog.pg_proc r join own n on n.oid = r.pronamespace
                join pg_catalog.pg_language l on l.oid = r.prolang
                where not exists (select 1 from pg_catalog.pg_depend i where i.deptype = 'i'
                    and i.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and i.objid = r.oid) and""" + NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_proc", "r") + "order by 1, 2, 4"));
    }

    @Override
    public Optional<Sql> policies() {
        return Optional.of(ask("""
                select n.nspname::text as namespace, c.relname::text as table_name, p.polname::text as name,
                    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                        when 'd' then 'delete' else 'all' end as command,
                    p.polpermissive as permissive,
                    case when p.polroles = '{0}' then 'public' else (select pg_catalog.string_agg(
                        pg_catalog.quote_ident(o.rolname), ', ' order by o.rolname) from pg_catalog.pg_roles o
                        where o.oid = any(p.polroles)) end as roles,
                    pg_catalog.pg_get_expr(p.polqual, p.polrelid) as using_expression,
                    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) as check_expression,
                    pg_catalog.obj_description(p.oid, 'pg_policy') as comment
                from pg_catalog.pg_policy p join pg_catalog.pg_class c on c.oid = p.polrelid
                join own n on n.oid = c.relnamespace order by 1, 2, 3"""));
    }

    /** Without PL/pgSQL, which is in every database. */
    @Override
    public Optional<Sql> extensions() {
        return Optional.of(Sql.catalogRead("""
                select x.extname::text as name, n.nspname::text as namespace, x.extversion as version
                from pg_catalog.pg_extension x join pg_catalog.pg_namespace n on n.oid = x.extnamespace
                where x.extname <> 'plpgsql' order by 1"""));
    }

    /** What a part of an object needs, the object needs. */
    @Override
    public Optional<Sql> dependencies() {
        return Optional.of(ask("""
                select distinct a.kind, a.nspname::text as namespace, a.name::text as name, a.arguments,
                    b.kind as needed_kind, b.nspname::text as needed_namespace, b.name::text as needed_name,
                    b.arguments as needed_arguments
                from pg_catalog.pg_depend d join node a on a.class = d.classid and a.id = d.objid
                join node b on b.class = d.refclassid and b.id = d.refobjid
                where (a.kind, a.nspname, a.name, a.arguments) <> (b.kind, b.nspname, b.name, b.arguments)
                order by 1, 2, 3, 4, 5, 6, 7, 8""", NODES));
    }

    @Override
    public Optional<Sql> beyond() {
        return Optional.of(ask(PostgresBeyond.QUESTION));
    }

    @Override
    public Sql sizes() {
        return ask("select n.nspname::text as namespace, c.relname::text as name, " + KIND + """
                     as kind,
                    case when c.relkind = 'p' then (select pg_catalog.sum(pg_catalog.pg_total_relation_size(t.relid))
                        from pg_catalog.pg_partition_tree(c.oid) t)::bigint
                        when c.relkind in ('r', 'm') then pg_catalog.pg_total_relation_size(c.oid) end as bytes,
                    case when c.relkind <> 'v' and c.reltuples >= 0 then c.reltuples::bigint end as estimate
                from pg_catalog.pg_class c join own n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'f', 'v', 'm') and c.relpersistence <> 't' and"""
                + NOT_OF_AN_EXTENSION.formatted("pg_catalog.pg_class", "c") + "order by 1, 2");
    }

    @Override
    public Sql count(String namespace, String name) {
        return Sql.read("select count(*) as total from " + quoted(namespace) + "." + quoted(name), TableNames.UNKNOWN);
    }

    @Override
    public Optional<WrittenTable> written(String definition) {
        return Optional.empty();
    }

    @Override
    public Optional<WrittenIndex> writtenIndex(String definition) {
        return Optional.empty();
    }

    @Override
    public boolean triggersBelongToTables() {
        return true;
    }

    @Override
    public boolean viewsHoldOthers() {
        return true;
    }

    @Override
    public boolean expressionsCanBeSet() {
        return version.setsExpressions();
    }

    @Override
    public String exact(String statement) {
        return ArrayCasts.kept(statement);
    }

    @Override
    public List<String> beforeRoutines() {
        return List.of("set check_function_bodies = off");
    }

    @Override
    public List<String> afterRoutines() {
        return List.of("reset check_function_bodies");
    }

    @Override
    public String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private Sql ask(String question) {
        return ask(question, "");
    }

    private Sql ask(String question, String more) {
        String which = schemas.isEmpty() ? "pg_catalog.current_schemas(false)" : "?::name[]";
        String text = "with own as (select oid, nspname from pg_catalog.pg_namespace where nspname = any(" + which
                + "))" + (more.isEmpty() ? "" : ", " + more) + " " + question;
        return schemas.isEmpty()
                ? Sql.catalogRead(text)
                : Sql.catalogRead(text, (Object) schemas.toArray(String[]::new));
    }
}
