package io.guruorm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What enums, views, partitions and policies have to say to be one. */
class SchemaObjectsTest {

    private static final IndexNaming NAMING = (table, kind, index) -> "any";

    private static List<SchemaChange> said(Consumer<Schema> words) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(NAMING));
        words.accept(schema);
        return schema.changes();
    }

    private static void refused(Consumer<Schema> words, String message) {
        assertThatThrownBy(() -> said(words)).isInstanceOf(GuruException.class).hasMessageContaining(message);
    }

    private static Consumer<Schema> policy(Consumer<PolicyBuilder> define) {
        return s -> s.table("t", t -> define.accept(t.policy("p")));
    }

    @Test
    void enumsHaveValuesEachOnce() {
        refused(s -> s.createEnum("e"), "Enum e has no values. Name at least one.");
        refused(s -> s.createEnum("e", "a", "b", "a"), "has the value \"a\" twice");
        refused(s -> s.createEnum(" ", "a"), "The name of a type is empty");
        refused(s -> s.alterEnum("e", e -> e.addValue("")), "is empty");
    }

    @Test
    void wordsAfterTheCallbackAreRefused() {
        var kept = new ArrayList<Runnable>();
        said(s -> {
            s.alterEnum("e", e -> {
                var value = e.addValue("a");
                kept.add(() -> value.before("b"));
                kept.add(() -> e.addValue("c"));
                kept.add(() -> e.renameValue("a", "b"));
            });
            s.createView("v", "select 1", v -> kept.add(() -> v.withCheckOption()));
            s.createPartition("p", "t", p -> {
                p.byDefault();
                kept.add(() -> p.in(1));
                kept.add(() -> p.partitionBy("list", "a"));
            });
            s.table("t", t -> {
                var policy = t.policy("p").using("true");
                kept.add(() -> policy.on("select"));
                kept.add(t::enableRowSecurity);
            });
        });
        assertThat(kept).hasSize(8).allSatisfy(late -> assertThatThrownBy(late::run)
                .hasMessageContaining("was used after its callback had ended"));
    }

    @Test
    void viewsSayWhatTheirKindCan() {
        refused(s -> s.createView("v", " "), "query of a view");
        refused(s -> s.createView("v", "select 1", v -> v.withNoData()), "says withNoData(), but keeps no rows");
        refused(
                s -> s.createMaterializedView("v", "select 1", v -> v.withCheckOption()),
                "says withCheckOption(), which only a plain view can");
        refused(s -> s.createView("v", "select 1", v -> v.columns(List.of())), "needs at least one column");
    }

    @Test
    void theLastWordOfTwoChecksCounts() {
        var view = (ViewChange.CreateView) said(s -> s.createView(
                        "v", "select 1", v -> v.withLocalCheckOption().withCheckOption()))
                .get(0);
        assertThat(view.options()).containsExactly(ViewOption.CHECK_OPTION);
    }

    @Test
    void partitionsSayTheirRowsInOneWay() {
        refused(s -> s.createPartition("p", "t", p -> {}), "Partition p does not say which rows it holds");
        refused(s -> s.createPartition("p", "t", p -> p.from(1)), "in half. Say both: from(...).to(...)");
        refused(s -> s.createPartition("p", "t", p -> p.remainder(1)), "Say both: modulus(...).remainder(...)");
        refused(s -> s.createPartition("p", "t", p -> p.in(1).byDefault()), "in two ways");
        refused(s -> s.createPartition("p", "t", p -> p.from(1).to(2).in(1)), "in two ways");
        refused(s -> s.attachPartition("p", "t", p -> p.from(1).to(2).modulus(2).remainder(1)), "in two ways");
        refused(s -> s.attachPartition("p", "t", p -> p.from(1, 2).to(2)), "A range from 2 values to 1 is none");
        refused(s -> s.attachPartition("p", "t", p -> p.in()), "in() names no value");
        refused(s -> s.attachPartition("p", "t", p -> p.modulus(4).remainder(4)), "The remainder of a partition is 4");
        refused(s -> s.attachPartition("p", "t", p -> p.modulus(0).remainder(0)), "The modulus of a partition is 0");
        refused(s -> s.createPartition("p", " ", p -> p.byDefault()), "The name of a table is empty");
    }

    @Test
    void tablesAreDividedWhenTheyAreMade() {
        refused(s -> s.create("t", t -> t.partitionBy("half", "a")), "\"half\" is no way to divide a table");
        refused(s -> s.create("t", t -> t.partitionBy("list")), "needs at least one column");
        refused(s -> s.table("t", t -> t.partitionBy("list", "a")), "partitionBy(...) stands in create(...) only");
        refused(s -> s.table("t", t -> t.partitionByRaw("list", "a")), "stands in create(...) only");
    }

    @Test
    void policiesSayConditionsThatHaveASense() {
        refused(policy(p -> p.on("select")), "Policy \"p\" has no condition");
        refused(policy(p -> p.on("truncate")), "\"truncate\" is nothing that a policy is for");
        refused(policy(p -> p.on("insert").using("true")), "there is no row before an insert");
        refused(policy(p -> p.on("delete").withCheck("true")), "no row enters by delete");
        refused(policy(p -> p.on("select").using("true").withCheck("true")), "no row enters by select");
        refused(policy(p -> p.using("true").to("")), "The name of a role is empty");
        refused(
                s -> s.create("t", t -> t.enableRowSecurity()),
                "create(\"t\") has enableRowSecurity(), but a new table has nothing to change");
    }
}
