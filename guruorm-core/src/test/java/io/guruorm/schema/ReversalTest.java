package io.guruorm.schema;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReversalTest {

    private static final IndexNaming NAMING = (table, kind, index) -> index.name() != null
            ? index.name()
            : kind == IndexKind.PRIMARY ? table + "_pkey" : DefaultNames.of(table, index.columns(), kind.suffix());

    private static List<SchemaChange> said(Consumer<Schema> words) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(NAMING));
        words.accept(schema);
        return schema.changes();
    }

    private static Arguments undone(Consumer<Schema> words, Consumer<Schema> back) {
        return Arguments.of(said(words), said(back));
    }

    private static Consumer<Schema> users(Consumer<Blueprint> alter) {
        return schema -> schema.table("users", alter);
    }

    static Stream<Arguments> reversible() {
        return Stream.of(
                undone(s -> s.create("shop.users", t -> t.id()), s -> s.drop("shop.users")),
                undone(s -> s.rename("users", "people"), s -> s.rename("people", "users")),
                undone(s -> s.rename("shop.users", "people"), s -> s.rename("shop.people", "users")),
                undone(s -> s.rename("shop.users", "shop.people"), s -> s.rename("shop.people", "users")),
                undone(users(t -> t.string("name").nullable()), users(t -> t.dropColumn("name"))),
                undone(users(t -> t.id()), users(t -> t.dropColumn("id"))),
                undone(users(t -> t.renameColumn("a", "b")), users(t -> t.renameColumn("b", "a"))),
                undone(users(t -> t.index(List.of("a", "b"))), users(t -> t.dropIndex(List.of("a", "b")))),
                undone(users(t -> t.unique(List.of("a"), "rule")), users(t -> t.dropUnique("rule"))),
                undone(users(t -> t.rawIndex("lower(a)", "by_a")), users(t -> t.dropIndex("by_a"))),
                undone(users(t -> t.fullText("a")), users(t -> t.dropFullText(List.of("a")))),
                undone(users(t -> t.spatialIndex("a")), users(t -> t.dropSpatialIndex(List.of("a")))),
                undone(users(t -> t.vectorIndex("a")), users(t -> t.dropVectorIndex(List.of("a")))),
                undone(users(t -> t.index("a").online()), users(t -> t.dropIndex(List.of("a"))
                        .online())),
                undone(users(t -> t.unique("a").online()), users(t -> t.dropUnique(List.of("a")))),
                undone(users(t -> t.renameIndex("a", "b")), users(t -> t.renameIndex("b", "a"))),
                undone(users(t -> t.foreign("a").references("id").on("b")), users(t -> t.dropForeign(List.of("a")))),
                undone(
                        users(t ->
                                t.foreign(List.of("a"), "key").references("id").on("b")),
                        users(t -> t.dropForeign("key"))),
                undone(users(t -> t.validateForeign("key")), s -> {}),
                undone(s -> s.createEnum("e", "a"), s -> s.dropEnum("e")),
                undone(
                        s -> s.alterEnum("e", e -> e.renameValue("a", "b")),
                        s -> s.alterEnum("e", e -> e.renameValue("b", "a"))),
                undone(s -> s.createView("v", "select 1"), s -> s.dropView("v")),
                undone(s -> s.createMaterializedView("v", "select 1"), s -> s.dropMaterializedView("v")),
                undone(s -> s.refreshMaterializedView("v"), s -> {}),
                undone(s -> s.createPartition("p", "t", p -> p.byDefault()), s -> s.drop("p")),
                undone(users(t -> t.policy("p").using("true")), users(t -> t.dropPolicy("p"))),
                undone(users(t -> t.validateConstraint("rule")), s -> {}),
                undone(users(t -> t.check("rule", "a > 0")), users(t -> t.dropCheck("rule"))),
                undone(users(t -> t.exclude("x").with("a", "=")), users(t -> t.dropExclusion("x"))),
                undone(users(t -> t.unique("a").where("a > 0")), users(t -> t.dropUnique(List.of("a"))
                        .asIndex())),
                undone(
                        users(t -> t.unique(part("a").desc()).name("u").online()),
                        users(t -> t.dropUnique("u").asIndex().online())),
                undone(users(t -> t.index(part("a").desc(), part("b"))), users(t -> t.dropIndex(List.of("a", "b")))),
                undone(users(t -> t.index(expression("lower(a)")).name("i")), users(t -> t.dropIndex("i"))),
                undone(s -> {}, s -> {}));
    }

    @ParameterizedTest
    @MethodSource
    void reversible(List<SchemaChange> changes, List<SchemaChange> back) {
        assertThat(Reversal.of(changes)).isEqualTo(new Reversal(back, List.of()));
    }

    private static Arguments refused(Consumer<Schema> words, String obstacle) {
        return Arguments.of(said(words).get(0), obstacle);
    }

    static Stream<Arguments> irreversible() {
        return Stream.of(
                refused(
                        s -> s.create("t", Blueprint::temporary),
                        "create(\"t\") makes a temporary table, which is gone with the session that made it"),
                refused(s -> s.drop("t"), "drop(\"t\") does not say what the table was"),
                refused(s -> s.dropIfExists("t"), "dropIfExists(\"t\") does not say what the table was"),
                refused(
                        users(t -> t.comment("x")),
                        "comment(...) of table \"users\" does not say what the comment was"),
                refused(
                        users(t -> t.engine("InnoDB")),
                        "engine(\"InnoDB\") of table \"users\" does not say what the engine was"),
                refused(
                        users(t -> t.text("a").change()),
                        "change() of column \"a\" of table \"users\" does not say what the column was"),
                refused(
                        users(t -> t.text("a").redefine()),
                        "redefine() of column \"a\" of table \"users\" does not say what the column was"),
                refused(
                        users(t -> t.dropCheck("c")),
                        "dropCheck(\"c\") of table \"users\" does not say what the check was"),
                refused(
                        users(t -> t.dropExclusion("x")),
                        "dropExclusion(\"x\") of table \"users\" does not say what the exclusion was"),
                refused(
                        users(t -> t.dropColumn("a")),
                        "dropColumn(\"a\") of table \"users\" does not say what the column was"),
                refused(
                        users(t -> t.dropColumn("a", "b")),
                        "dropColumn(\"a\", \"b\") of table \"users\" does not say what the columns were"),
                refused(
                        users(t -> t.primary("a")),
                        "primary(\"a\") of table \"users\" forbids nulls, and does not say whether there might be some"
                                + " before"),
                refused(users(t -> t.dropPrimary()), "dropPrimary() of table \"users\" does not say what the key was"),
                refused(
                        users(t -> t.dropUnique("u")),
                        "dropUnique(\"u\") of table \"users\" does not say what the index was"),
                refused(
                        users(t -> t.dropIndex(List.of("a", "b"))),
                        "dropIndex(\"a\", \"b\") of table \"users\" does not say what the index was"),
                refused(
                        users(t -> t.dropFullText("f")),
                        "dropFullText(\"f\") of table \"users\" does not say what the index was"),
                refused(
                        users(t -> t.dropSpatialIndex("f")),
                        "dropSpatialIndex(\"f\") of table \"users\" does not say what the index was"),
                refused(
                        users(t -> t.dropVectorIndex("f")),
                        "dropVectorIndex(\"f\") of table \"users\" does not say what the index was"),
                refused(
                        users(t -> t.dropForeign("f")),
                        "dropForeign(\"f\") of table \"users\" does not say what the key was"),
                refused(
                        s -> s.alterEnum("e", e -> e.addValue("a")),
                        "addValue(\"a\") of enum \"e\" cannot be taken back: no statement drops a value"),
                refused(s -> s.dropEnum("e"), "dropEnum(\"e\") does not say what the values were"),
                refused(
                        s -> s.createOrReplaceView("v", "select 1"),
                        "createOrReplaceView(\"v\") does not say which view was there, if any"),
                refused(s -> s.dropViewIfExists("v"), "dropViewIfExists(\"v\") does not say what the view was"),
                refused(s -> s.dropMaterializedView("v"), "dropMaterializedView(\"v\") does not say what the view was"),
                refused(
                        s -> s.attachPartition("p", "t", p -> p.in(1)),
                        "attachPartition(\"p\", \"t\") gives the table indexes and keys of the other one, which stay when"
                                + " it is detached"),
                refused(
                        s -> s.detachPartitionConcurrently("p", "t"),
                        "detachPartitionConcurrently(\"p\", \"t\") does not say which rows it held"),
                refused(
                        users(t -> t.enableRowSecurity()),
                        "enableRowSecurity() of table \"users\" does not say how it was before"),
                refused(
                        users(t -> t.dropPolicy("p")),
                        "dropPolicy(\"p\") of table \"users\" does not say what the policy was"),
                refused(
                        s -> s.createDatabase("d"),
                        "createDatabase(\"d\") is about a whole database, which no migration undoes by itself"),
                refused(
                        s -> s.ensureExtension("citext"),
                        "ensureExtension(\"citext\") does not say whether the database had the extension before"));
    }

    @ParameterizedTest
    @MethodSource
    void irreversible(SchemaChange change, String obstacle) {
        assertThat(change.reverse()).isEqualTo(Reversal.impossible(obstacle));
        assertThat(change.reverse().possible()).isFalse();
    }

    @Test
    void newestIsUndoneFirst() {
        var done = said(s -> {
            s.create("a", t -> t.id());
            s.table("a", t -> t.string("b").unique());
            s.rename("a", "c");
        });
        assertThat(Reversal.of(done).changes()).isEqualTo(said(s -> {
            s.rename("c", "a");
            s.table("a", t -> {
                t.dropUnique(List.of("b"));
                t.dropColumn("b");
            });
            s.drop("a");
        }));
    }

    @Test
    void oneObstacleLeavesNothingAndAllAreNamedInOrder() {
        var reversal = Reversal.of(said(s -> {
            s.drop("a");
            s.create("b", t -> t.id());
            s.drop("c");
        }));
        assertThat(reversal.changes()).isEmpty();
        assertThat(reversal.obstacles())
                .containsExactly(
                        "drop(\"a\") does not say what the table was", "drop(\"c\") does not say what the table was");
    }

    @Test
    void primaryKeyOfNewColumnsGoesWithThem() {
        assertThat(Reversal.of(said(users(t -> t.uuid("id").primary()))).changes())
                .isEqualTo(said(users(t -> {
                    t.dropPrimary(List.of("id"));
                    t.dropColumn("id");
                })));
        var created = said(s -> {
            s.create("a", t -> t.uuid("id"));
            s.table("a", t -> t.primary("id"));
        });
        assertThat(Reversal.of(created).possible()).isTrue();
    }

    @Test
    void rowSecurityOfANewTableWasOff() {
        var done = said(s -> {
            s.create("a", t -> t.id());
            s.table("a", t -> {
                t.enableRowSecurity();
                t.forceRowSecurity();
            });
        });
        assertThat(Reversal.of(done).changes()).isEqualTo(said(s -> {
            s.table("a", t -> {
                t.noForceRowSecurity();
                t.disableRowSecurity();
            });
            s.drop("a");
        }));
    }

    @Test
    void afterARenameNobodyTellsWhoseColumnsAreNew() {
        var done = said(users(t -> {
            t.uuid("id");
            t.renameColumn("id", "new");
            t.renameColumn("old", "id");
            t.primary("id");
        }));
        assertThat(Reversal.of(done).possible()).isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void upAndThenItsReverseGivesTheFirstTables(long seed) {
        var changes = RandomChanges.of(seed, NAMING, 30);
        int cut = (int) (seed % changes.size());
        var first = played(SchemaSnapshot.over(t -> Optional.empty(), NAMING, "public"), changes.subList(0, cut));
        var up = changes.subList(cut, changes.size());
        var reversal = Reversal.of(up);
        assertThat(reversal.obstacles()).isEmpty();
        var back = played(played(first, up), reversal.changes());
        for (int i = 0; i < 200; i++) {
            assertThat(shape(back, "t" + i)).isEqualTo(shape(first, "t" + i));
        }
    }

    private static SchemaSnapshot played(SchemaSnapshot snapshot, List<SchemaChange> changes) {
        for (var change : changes) {
            snapshot = snapshot.after(change);
        }
        return snapshot;
    }

    /** Columns and indexes; that a column went meanwhile is still remembered. */
    private static String shape(SchemaSnapshot snapshot, String table) {
        return snapshot.table(table)
                .map(shape -> shape.columns() + " " + shape.indexes())
                .orElse("none");
    }
}
