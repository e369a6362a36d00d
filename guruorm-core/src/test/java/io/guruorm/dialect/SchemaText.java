package io.guruorm.dialect;

import io.guruorm.schema.Blueprint;
import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of schema changes for databases that are tested as text alone. */
public final class SchemaText {

    private SchemaText() {}

    /** Rows of the feature map that say nothing of a dialect's text: they belong to others, or are not offered at all. */
    private static final Set<String> ELSEWHERE = Set.of(
            "SB-45", // columns after a model's class: an old migration must not follow today's model
            "SB-48", // macros: Java has none
            "SB-93", // taking a column out of a callback again
            "SB-94", // SQLite's tables made anew
            "SB-114"); // settings for all: each call says it

    /** What the map lacks: rules and indexes, enums, views, partitions, row security. */
    private static final Set<String> BEYOND = Set.of("SB-H12", "XB-1", "XB-2", "XB-3", "XB-4");

    /**
     * A row.
     *
     * @param id the row of the feature map
     * @param given what is there before, on a real server
     * @param change what is said
     * @param sql what it compiles to
     */
    public record Case(String id, Consumer<Schema> given, Consumer<Schema> change, List<String> sql) {

        /**
         * The same with something else there before.
         *
         * @param before what makes it
         */
        public Case given(Consumer<Schema> before) {
            return new Case(id, before, change, sql);
        }

        /**
         * The same with another table {@code t} there before.
         *
         * @param table its columns and indexes
         */
        public Case givenTable(Consumer<Blueprint> table) {
            return given(schema -> schema.create("t", table));
        }

        @Override
        public String toString() {
            return id + " " + sql.get(0);
        }
    }

    /**
     * A row of what is refused.
     *
     * @param id the row of the feature map
     * @param feature what the refusal names
     * @param change what is said
     */
    public record Refused(String id, String feature, Consumer<Schema> change) {
        @Override
        public String toString() {
            return id + " " + feature;
        }
    }

    /** A change of the schema, before which nothing is there, and its statements. */
    public static Case schema(String id, Consumer<Schema> change, String... sql) {
        return new Case(id, before -> {}, change, List.of(sql));
    }

    /** A new table {@code t} and its statements. */
    public static Case table(String id, Consumer<Blueprint> table, String... sql) {
        return schema(id, schema -> schema.create("t", table), sql);
    }

    /** A change of a table {@code t} as {@link #plain} makes it, and its statements. */
    public static Case alter(String id, Consumer<Blueprint> table, String... sql) {
        return schema(id, schema -> schema.table("t", table), sql).givenTable(SchemaText::plain);
    }

    /** A number {@code a} and a text {@code b}, each with an index. */
    public static void plain(Blueprint t) {
        t.integer("a");
        t.string("b");
        t.index("b");
        t.unique("a");
    }

    /** What a new table {@code t} cannot have. */
    public static Refused noCreate(String id, String feature, Consumer<Blueprint> table) {
        return new Refused(id, feature, schema -> schema.create("t", table));
    }

    /** What cannot become of a table {@code t}. */
    public static Refused noAlter(String id, String feature, Consumer<Blueprint> table) {
        return new Refused(id, feature, schema -> schema.table("t", table));
    }

    /** The statements of a change. */
    public static List<Sql> compile(Dialect dialect, Consumer<Schema> change) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(dialect));
        change.accept(schema);
        return schema.changes().stream()
                .flatMap(one -> dialect.compile(one).stream())
                .toList();
    }

    /** The rows of the feature map that have neither text nor refusal. */
    public static Set<String> missing(List<Case> cases, List<Refused> refusals) {
        var missing = new TreeSet<String>();
        ids().forEach(missing::add);
        missing.removeAll(ELSEWHERE);
        cases.forEach(row -> missing.remove(row.id()));
        refusals.forEach(row -> missing.remove(row.id()));
        return missing;
    }

    /** The map leaves out some numbers. */
    private static Stream<String> ids() {
        var numbered = Stream.of(
                        IntStream.rangeClosed(1, 48),
                        IntStream.rangeClosed(50, 68),
                        IntStream.rangeClosed(70, 77),
                        IntStream.rangeClosed(80, 85),
                        IntStream.rangeClosed(90, 96),
                        IntStream.of(100, 101),
                        IntStream.rangeClosed(112, 115))
                .flatMap(range -> range.mapToObj("SB-%02d"::formatted));
        return Stream.concat(numbered, BEYOND.stream());
    }
}
