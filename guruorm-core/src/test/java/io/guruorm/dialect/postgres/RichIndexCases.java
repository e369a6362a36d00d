package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.alter;
import static io.guruorm.dialect.postgres.SchemaCase.table;
import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.schema.Blueprint;
import java.util.List;
import java.util.function.Consumer;

/** What indexes can be beyond the feature map: its faults SB-H4 to SB-H12 are not repeated. */
public final class RichIndexCases {

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            index(
                    "partial index",
                    t -> t.index("a").where("deleted_at is null"),
                    "create index \"t_a_index\" on \"t\" (\"a\") where deleted_at is null"),
            index(
                    "partial unique rule, an index",
                    t -> t.unique("email").where("deleted_at is null"),
                    "create unique index \"t_email_unique\" on \"t\" (\"email\") where deleted_at is null"),
            index(
                    "unique on an expression, nulls alike, online",
                    t -> t.unique(expression("lower(email)"))
                            .name("One Email")
                            .nullsNotDistinct()
                            .concurrently(),
                    "create unique index concurrently \"One Email\" on \"t\" ((lower(email))) nulls not distinct"),
            index(
                    "unique in an order",
                    t -> t.unique(part("a").desc(), part("email")),
                    "create unique index \"t_a_email_unique\" on \"t\" (\"a\" desc, \"email\")"),
            index(
                    "orders",
                    t -> t.index(
                            part("deleted_at").desc().nullsLast(),
                            part("a").asc().nullsFirst(),
                            part("b")),
                    "create index \"t_deleted_at_a_b_index\" on \"t\""
                            + " (\"deleted_at\" desc nulls last, \"a\" asc nulls first, \"b\")"),
            index(
                    "collation and operator class of a part",
                    t -> t.index(part("email").collation("C").operatorClass("text_pattern_ops")),
                    "create index \"t_email_index\" on \"t\" (\"email\" collate \"C\" text_pattern_ops)"),
            index(
                    "expression beside a column",
                    t -> t.index(expression("email || ', ' || a").desc(), part("b"))
                            .name("mixed"),
                    "create index \"mixed\" on \"t\" ((email || ', ' || a) desc, \"b\")"),
            index(
                    "covering index",
                    t -> t.index("a").include("b", "email"),
                    "create index \"t_a_index\" on \"t\" (\"a\") include (\"b\", \"email\")"),
            index(
                    "covering unique rule",
                    t -> t.unique("a").include("b").with("fillfactor", 70),
                    "alter table \"t\" add constraint \"t_a_unique\" unique (\"a\") include (\"b\") with (fillfactor = 70)"),
            index(
                    "covering unique rule, online",
                    t -> t.unique("a").include("b").online(),
                    "create unique index concurrently \"t_a_unique\" on \"t\" (\"a\") include (\"b\")",
                    "alter table \"t\" add constraint \"t_a_unique\" unique using index \"t_a_unique\""),
            index(
                    "covering primary key",
                    t -> t.primary("a").include("b"),
                    "alter table \"t\" add primary key (\"a\") include (\"b\")"),
            index(
                    "storage parameters",
                    t -> t.index(List.of("p"), "g", "gist")
                            .with("fillfactor", 80)
                            .with("buffering", "auto"),
                    "create index \"g\" on \"t\" using gist (\"p\") with (buffering = 'auto', fillfactor = 80)"),
            index(
                    "storage parameter that is off",
                    t -> t.index("a").with("deduplicate_items", false).where("a > 1"),
                    "create index \"t_a_index\" on \"t\" (\"a\") with (deduplicate_items = false) where a > 1"),
            index(
                    "words about an index",
                    t -> t.index("a").comment("it's for ?"),
                    "create index \"t_a_index\" on \"t\" (\"a\")",
                    "comment on index \"t_a_index\" is 'it''s for ?'"),
            table(
                    "SB-H12",
                    "words about a primary key and a unique rule",
                    t -> {
                        t.integer("a");
                        t.primary("a").comment("key");
                        t.unique("a").comment("rule");
                    },
                    "create table \"t\" (\"a\" integer not null)",
                    "alter table \"t\" add primary key (\"a\")",
                    "comment on index \"t_pkey\" is 'key'",
                    "alter table \"t\" add constraint \"t_a_unique\" unique (\"a\")",
                    "comment on index \"t_a_unique\" is 'rule'"),
            index(
                    "predicate with the operator ?",
                    t -> t.index("a").where("email::jsonb ? 'a'"),
                    "create index \"t_a_index\" on \"t\" (\"a\") where email::jsonb ?? 'a'"),
            alter(
                    "SB-H12",
                    "partial full-text index",
                    t -> t.text("body"),
                    t -> t.fullText("body").where("body <> ''"),
                    "create index \"t_body_fulltext\" on \"t\" using gin ((to_tsvector('english', \"body\")))"
                            + " where body <> ''"),
            alter(
                            "SB-H11",
                            "vectorIndex with method, operators and parameters",
                            t -> t.vector("v", 3),
                            t -> t.vectorIndex("v")
                                    .algorithm("ivfflat")
                                    .operatorClass("vector_l2_ops")
                                    .with("lists", 100),
                            "create index \"t_v_vectorindex\" on \"t\" using ivfflat (\"v\" vector_l2_ops) with (lists = 100)")
                    .needing("vector"),
            alter(
                            "SB-H11",
                            "vectorIndex with parameters",
                            t -> t.vector("v", 3),
                            t -> t.vectorIndex("v").with("m", 8).with("ef_construction", 32),
                            "create index \"t_v_vectorindex\" on \"t\" using hnsw (\"v\" vector_cosine_ops)"
                                    + " with (ef_construction = 32, m = 8)")
                    .needing("vector"),
            alter(
                    "SB-H12",
                    "dropUnique of what is an index",
                    t -> t.string("a").unique(),
                    t -> {
                        t.unique("a", "u").where("a <> ''");
                        t.dropUnique("u").asIndex();
                    },
                    "create unique index \"u\" on \"t\" (\"a\") where a <> ''",
                    "drop index \"u\""),
            alter(
                    "SB-H12",
                    "dropUnique of what is an index, online, if it exists",
                    t -> t.string("a"),
                    t -> t.dropUnique(List.of("a")).asIndex().concurrently().ifExists(),
                    "drop index concurrently if exists \"t_a_unique\""));

    private RichIndexCases() {}

    private static void given(Blueprint t) {
        t.integer("a");
        t.integer("b").nullable();
        t.text("email");
        t.timestampTz("deleted_at").nullable();
        t.rawColumn("p", "point");
    }

    private static SchemaCase index(String what, Consumer<Blueprint> index, String... sql) {
        return alter("SB-H12", what, RichIndexCases::given, index, sql);
    }
}
