package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.alter;

import io.guruorm.schema.Blueprint;
import java.util.List;
import java.util.function.Consumer;

/** Rows SB-70 to SB-77 of the feature map: indexes. */
public final class IndexCases {

    private static final List<String> AB = List.of("a", "b");

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            index("SB-70", "primary", t -> t.primary("a"), "alter table \"t\" add primary key (\"a\")"),
            index(
                    "SB-70",
                    "primary with a name, deferrable",
                    t -> t.primary(List.of("a", "body"), "my_key").deferrable().initiallyImmediate(false),
                    "alter table \"t\" add constraint \"my_key\" primary key (\"a\", \"body\")"
                            + " deferrable initially deferred"),
            index(
                    "SB-71",
                    "unique",
                    t -> t.unique(AB),
                    "alter table \"t\" add constraint \"t_a_b_unique\" unique (\"a\", \"b\")"),
            index(
                    "SB-71",
                    "unique with a name and timing",
                    t -> t.unique("a", "my_rule").deferrable().initiallyImmediate(),
                    "alter table \"t\" add constraint \"my_rule\" unique (\"a\") deferrable initially immediate"),
            index(
                    "SB-71",
                    "unique not deferrable",
                    t -> t.unique("a").deferrable(false),
                    "alter table \"t\" add constraint \"t_a_unique\" unique (\"a\") not deferrable"),
            index(
                    "SB-71",
                    "unique nullsNotDistinct",
                    t -> t.unique("b").nullsNotDistinct(),
                    "alter table \"t\" add constraint \"t_b_unique\" unique nulls not distinct (\"b\")"),
            index(
                    "SB-H4",
                    "unique online nullsNotDistinct",
                    t -> t.unique("b").online().nullsNotDistinct(),
                    "create unique index concurrently \"t_b_unique\" on \"t\" (\"b\") nulls not distinct",
                    "alter table \"t\" add constraint \"t_b_unique\" unique using index \"t_b_unique\""),
            index(
                    "SB-71",
                    "unique online deferrable",
                    t -> t.unique("b").online().deferrable(),
                    "create unique index concurrently \"t_b_unique\" on \"t\" (\"b\")",
                    "alter table \"t\" add constraint \"t_b_unique\" unique using index \"t_b_unique\" deferrable"),
            index("SB-72", "index", t -> t.index(AB), "create index \"t_a_b_index\" on \"t\" (\"a\", \"b\")"),
            index(
                    "SB-72",
                    "index with name and algorithm",
                    t -> t.index(List.of("a"), "my_index", "hash"),
                    "create index \"my_index\" on \"t\" using hash (\"a\")"),
            index(
                    "SB-72",
                    "index online",
                    t -> t.index("a").online(),
                    "create index concurrently \"t_a_index\" on \"t\" (\"a\")"),
            index(
                    "SB-72",
                    "rawIndex",
                    t -> t.rawIndex("lower(body), a desc", "my_index"),
                    "create index \"my_index\" on \"t\" (lower(body), a desc)"),
            index(
                    "SB-72",
                    "rawIndex with the operator ?",
                    t -> t.rawIndex("(body::jsonb ? 'a')", "my_index"),
                    "create index \"my_index\" on \"t\" ((body::jsonb ?? 'a'))"),
            index(
                    "SB-73",
                    "fullText",
                    t -> t.fullText("body"),
                    "create index \"t_body_fulltext\" on \"t\" using gin ((to_tsvector('english', \"body\")))"),
            alter(
                    "SB-73",
                    "fullText of two columns in a language, online",
                    t -> {
                        t.text("title");
                        t.text("body");
                    },
                    t -> t.fullText(List.of("title", "body"), "words")
                            .language("german")
                            .online(),
                    "create index concurrently \"words\" on \"t\" using gin"
                            + " ((to_tsvector('german', \"title\") || to_tsvector('german', \"body\")))"),
            alter(
                            "SB-74",
                            "spatialIndex with operator class",
                            t -> t.geometry("place"),
                            t -> t.spatialIndex(List.of("place"), "where_it_is", "gist_geometry_ops_nd"),
                            "create index \"where_it_is\" on \"t\" using gist (\"place\" gist_geometry_ops_nd)")
                    .needing("postgis"),
            alter(
                    "SB-74",
                    "spatialIndex on a type of the core",
                    t -> t.rawColumn("place", "point"),
                    t -> t.spatialIndex("place"),
                    "create index \"t_place_spatialindex\" on \"t\" using gist (\"place\")"),
            alter(
                            "SB-75",
                            "vectorIndex",
                            t -> t.vector("v", 3),
                            t -> t.vectorIndex("v"),
                            "create index \"t_v_vectorindex\" on \"t\" using hnsw (\"v\" vector_cosine_ops)")
                    .needing("vector"),
            alter(
                    "SB-76",
                    "dropPrimary",
                    t -> t.integer("a").primary(),
                    t -> t.dropPrimary(),
                    "alter table \"t\" drop constraint \"t_pkey\""),
            alter(
                    "SB-76",
                    "dropPrimary of columns",
                    t -> t.integer("a").primary(),
                    t -> t.dropPrimary(List.of("a")),
                    "alter table \"t\" drop constraint \"t_pkey\""),
            alter(
                    "SB-H5",
                    "dropPrimary(name)",
                    t -> t.integer("a").primary("my_key"),
                    t -> t.dropPrimary("my_key"),
                    "alter table \"t\" drop constraint \"my_key\""),
            alter(
                    "SB-76",
                    "dropUnique of columns",
                    t -> t.integer("a").unique(),
                    t -> t.dropUnique(List.of("a")),
                    "alter table \"t\" drop constraint \"t_a_unique\""),
            index(
                    "SB-76",
                    "dropUnique(name) if it exists",
                    t -> t.dropUnique("no_rule").ifExists(),
                    "alter table \"t\" drop constraint if exists \"no_rule\""),
            alter(
                    "SB-76",
                    "dropIndex of columns",
                    t -> t.integer("a").index(),
                    t -> t.dropIndex(List.of("a")),
                    "drop index \"t_a_index\""),
            alter(
                    "SB-H5",
                    "dropIndex(name) online, if it exists",
                    t -> t.integer("a").index("my_index"),
                    t -> t.dropIndex("my_index").online().ifExists(),
                    "drop index concurrently if exists \"my_index\""),
            alter(
                    "SB-76",
                    "dropFullText",
                    t -> t.text("a").fullText(),
                    t -> t.dropFullText(List.of("a")),
                    "drop index \"t_a_fulltext\""),
            alter(
                    "SB-76",
                    "dropSpatialIndex",
                    t -> t.rawColumn("a", "point").spatialIndex(),
                    t -> t.dropSpatialIndex(List.of("a")),
                    "drop index \"t_a_spatialindex\""),
            alter(
                            "SB-76",
                            "dropVectorIndex",
                            t -> t.vector("a", 3).vectorIndex(),
                            t -> t.dropVectorIndex(List.of("a")),
                            "drop index \"t_a_vectorindex\"")
                    .needing("vector"),
            alter(
                    "SB-76",
                    "renameIndex",
                    t -> t.integer("a").index(),
                    t -> t.renameIndex("t_a_index", "New Name"),
                    "alter index \"t_a_index\" rename to \"New Name\""));

    private IndexCases() {}

    private static void table(Blueprint t) {
        t.integer("a");
        t.integer("b").nullable();
        t.text("body");
    }

    private static SchemaCase index(String id, String what, Consumer<Blueprint> index, String... sql) {
        return alter(id, what, IndexCases::table, index, sql);
    }
}
