package io.guruorm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What no dialect would accept is refused before any dialect is asked. */
class BlueprintTest {

    @Test
    void foreignKeyThatWasNotSaidToTheEndIsRefused() {
        createRefused(t -> t.foreign("brand_id"), "The foreign key on [brand_id] of t does not say what it refers to.");
        createRefused(t -> t.foreign("brand_id").references("id"), "does not say what it refers to");
        createRefused(t -> t.foreign("brand_id").on("brands"), "does not say what it refers to");
        createRefused(t -> t.foreignId("brand_id").references("id"), "does not say what it refers to");
    }

    @Test
    void foreignKeyWithUnequalNumbersOfColumnsIsRefused() {
        createRefused(t -> t.foreign(List.of("a", "b")).references("id").on("x"), "Name as many columns on both sides");
    }

    @Test
    void blueprintUsedAfterItsCallbackIsRefused() {
        var kept = new ArrayList<Blueprint>();
        Blueprint.create("t", kept::add);
        assertThatThrownBy(() -> kept.get(0).string("late"))
                .isInstanceOf(GuruException.class)
                .hasMessageStartingWith("The blueprint of t was used after its callback had ended");
    }

    @Test
    void columnOrKeyUsedAfterTheCallbackIsRefused() {
        var columns = new ArrayList<ColumnBuilder>();
        var keys = new ArrayList<ForeignKeyBuilder>();
        var indexes = new ArrayList<IndexBuilder>();
        Blueprint.create("t", t -> {
            columns.add(t.string("a"));
            keys.add(t.foreign("a").references("id").on("b"));
            indexes.add(t.index("a"));
        });
        assertThatThrownBy(() -> columns.get(0).nullable()).hasMessageContaining("after its callback");
        assertThatThrownBy(() -> columns.get(0).unique()).hasMessageContaining("after its callback");
        assertThatThrownBy(() -> columns.get(0).change()).hasMessageContaining("after its callback");
        assertThatThrownBy(() -> keys.get(0).cascadeOnDelete()).hasMessageContaining("after its callback");
        assertThatThrownBy(() -> indexes.get(0).online()).hasMessageContaining("after its callback");
    }

    @Test
    void wordsThatContradictEachOtherAreRefused() {
        createRefused(t -> t.string("a").autoIncrement(), "is no whole number and cannot count up");
        createRefused(t -> t.string("a").generatedAs(), "is no whole number and cannot count up");
        createRefused(t -> t.string("a").unsigned(), "is no number and cannot be unsigned");
        createRefused(t -> t.time("a").useCurrent(), "holds no date");
        createRefused(t -> t.integer("a").always(), "says always() of no identity");
        createRefused(t -> t.integer("a").from(5), "does not count up");
        createRefused(t -> t.integer("a").persisted(), "is not computed");
        createRefused(t -> t.date("a").useCurrent().defaultTo("2024-01-01"), "takes its values from two places");
        createRefused(t -> t.integer("a").storedAs("1").virtualAs("2"), "takes its values from two places");
        createRefused(t -> t.id().defaultTo(1), "takes its values from two places");
        createRefused(t -> t.unique("a").initiallyImmediate(), "needs deferrable()");
        createRefused(t -> t.foreign("a").references("id").on("b").initiallyImmediate(false), "needs deferrable()");
        createRefused(t -> t.string("a").unique(false), "without change()");
    }

    @Test
    void wordsWithImpossibleNumbersAreRefused() {
        createRefused(t -> t.decimal("a", 5, 6), "The scale of a decimal is 6. Give 0 to 5.");
        createRefused(t -> t.string("a", 0), "The length of a string is 0.");
        createRefused(t -> t.timestamp("a", 7), "The precision of a time is 7. Give 0 to 6.");
        createRefused(t -> t.floatOf("a", 54), "The precision of a float is 54.");
        createRefused(t -> t.enumOf("a", List.of()), "Name at least one");
        createRefused(t -> t.enumOf("a", "x", "x"), "and each once");
        createRefused(t -> t.geometry("a", "point); drop"), "is no kind of shape");
        createRefused(t -> t.index(List.of()), "needs at least one column");
        createRefused(t -> t.dropColumn(), "needs at least one column");
        createRefused(
                t -> t.foreign("a").references("id").on("b").onDelete("explode"), "is no action of a foreign key");
        createRefused(t -> t.string("a").lock("maybe"), "is no lock mode");
        createRefused(t -> t.string(" "), "The name of a column is empty");
        createRefused(t -> t.foreignId("_id").constrained(), "tells no table");
    }

    @Test
    void whatHasNoPlaceInANewTableIsRefused() {
        createRefused(t -> t.dropColumn("a"), "create(\"t\") has dropColumn");
        createRefused(t -> t.renameColumn("a", "b"), "create(\"t\") has renameColumn");
        createRefused(t -> t.string("a").change(), "create(\"t\") has change() of column \"a\"");
        createRefused(t -> t.dropForeign("x"), "create(\"t\") has dropForeign");
        createRefused(t -> t.dropIndex("x"), "create(\"t\") has the drop of an index");
        createRefused(t -> t.rename("u"), "create(\"t\") has rename");
    }

    @Test
    void columnNamedTwiceIsRefused() {
        createRefused(
                t -> {
                    t.string("a");
                    t.text("a");
                },
                "Table t has two columns \"a\". Name each once.");
    }

    @Test
    void temporaryBelongsToNewTables() {
        assertThatThrownBy(() -> Blueprint.alter("t", Blueprint::temporary))
                .hasMessageContaining("temporary() stands in create(...) only");
    }

    @Test
    void whatIsSaidTwiceReplacesWhatWasSaidBefore() {
        var table =
                Blueprint.create("t", t -> t.string("a").defaultTo(1).nullable().defaultTo(2));
        var column = table.table().columns().get(0);
        assertThat(column.modifiers())
                .containsExactly(new ColumnModifier.Default(2), new ColumnModifier.Nullability(true));
    }

    private static void createRefused(Consumer<Blueprint> define, String message) {
        assertThatThrownBy(() -> Blueprint.create("t", define))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining(message);
    }
}
