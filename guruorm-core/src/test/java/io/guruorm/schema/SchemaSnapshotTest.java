package io.guruorm.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaSnapshotTest {

    private static final IndexNaming NAMING = (table, kind, index) -> index.name() != null
            ? index.name()
            : kind == IndexKind.PRIMARY ? table + "_pkey" : DefaultNames.of(table, index.columns(), kind.suffix());

    private final List<String> asked = new ArrayList<>();

    /** A database with one table {@code users} in the schema {@code public}. */
    private final SchemaSnapshot database = SchemaSnapshot.over(
            table -> {
                asked.add(table);
                return table.equals("users")
                        ? Optional.of(new TableShape(
                                List.of("id", "email"), Map.of("users_email_unique", List.of("email")), true))
                        : Optional.empty();
            },
            "totals"::equals,
            NAMING,
            "public");

    private SchemaSnapshot after(Consumer<Schema> changes) {
        var schema = new RecordingSchema(database);
        changes.accept(schema);
        return schema.snapshot();
    }

    @Test
    void newTableIsThereWithColumnsAndIndexes() {
        var after = after(schema -> schema.create("posts", t -> {
            t.id();
            t.string("slug").unique();
            t.rawIndex("lower(slug)", "by_slug");
        }));
        assertThat(after.hasTable("posts")).isTrue();
        assertThat(after.hasTable("public.posts")).isTrue();
        assertThat(after.hasColumn("posts", "slug")).isTrue();
        assertThat(after.hasColumn("posts", "nope")).isFalse();
        assertThat(after.hasIndex("posts", "posts_pkey")).isTrue();
        assertThat(after.hasIndex("posts", List.of("id"))).isTrue();
        assertThat(after.hasIndex("posts", List.of("slug"))).isTrue();
        assertThat(after.hasIndex("posts", "by_slug")).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void exclusionIsKeptByAnIndexOfItsName() {
        var after = after(schema -> schema.create("stays", t -> {
            t.integer("room");
            t.exclude("one").with("room", "=");
            t.exclude("two").with(IndexPart.expression("room + 1"), "=");
            t.check("positive", "room > 0");
            t.index(IndexPart.part("room").desc());
        }));
        assertThat(after.hasIndex("stays", "one")).isTrue();
        assertThat(after.hasIndex("stays", "two")).isTrue();
        assertThat(after.hasIndex("stays", "positive")).isFalse();
        assertThat(after.hasIndex("stays", List.of("room"))).isTrue();
        var dropped = after.after(new DropExclusion("stays", "one", false));
        assertThat(dropped.hasIndex("stays", "one")).isFalse();
    }

    @Test
    void earlierSnapshotIsUntouched() {
        database.after(new DropTable("users", false));
        assertThat(database.hasTable("users")).isTrue();
    }

    @Test
    void unchangedTableIsAsTheBeginningTells() {
        var after = after(schema -> schema.create("posts", t -> t.id()));
        assertThat(after.hasColumn("public.users", "email")).isTrue();
        assertThat(after.hasIndex("users", "users_email_unique")).isTrue();
        assertThat(after.hasTable("other.users")).isFalse();
    }

    @Test
    void renamedTableKeepsColumnsAndIndexes() {
        var after = after(schema -> schema.rename("users", "people"));
        assertThat(after.hasTable("users")).isFalse();
        assertThat(after.hasColumn("people", "email")).isTrue();
        assertThat(after.hasIndex("people", "users_email_unique")).isTrue();
    }

    @Test
    void changedTableMixesTheBeginningWithTheChanges() {
        var after = after(schema -> schema.table("users", t -> {
            t.string("name").index();
            t.dropUnique(List.of("email"));
            t.renameIndex("users_name_index", "by_name");
        }));
        assertThat(after.hasColumn("users", "name")).isTrue();
        assertThat(after.hasColumn("users", "email")).isTrue();
        assertThat(after.hasIndex("users", "by_name")).isTrue();
        assertThat(after.hasIndex("users", "users_name_index")).isFalse();
        assertThat(after.hasIndex("users", List.of("email"))).isFalse();
    }

    @Test
    void indexesOfATableThatLostAColumnAreNotGuessed() {
        var dropped = after(schema -> schema.dropColumns("users", "email"));
        assertThat(dropped.hasColumn("users", "email")).isFalse();
        assertThatThrownBy(() -> dropped.hasIndex("users", "users_email_unique"))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("hasIndex(\"users\", ...) cannot be answered");
        var renamed = after(schema -> schema.table("users", t -> t.renameColumn("email", "mail")));
        assertThat(renamed.hasColumn("users", "mail")).isTrue();
        assertThatThrownBy(() -> renamed.hasIndex("users", List.of("mail"))).isInstanceOf(GuruException.class);
    }

    @Test
    void tableDroppedAndMadeAgainIsTheNewOne() {
        var after = after(schema -> {
            schema.dropIfExists("users");
            schema.create("users", t -> t.uuid("key"));
        });
        assertThat(after.hasColumn("users", "email")).isFalse();
        assertThat(after.hasColumn("users", "key")).isTrue();
    }

    @Test
    void viewsComeAndGo() {
        assertThat(database.hasView("public.totals")).isTrue();
        assertThat(database.hasView("users")).isFalse();
        var after = after(schema -> {
            schema.dropView("totals");
            schema.createView("shown", "select 1");
            schema.createMaterializedView("kept", "select 1");
            schema.createOrReplaceView("gone", "select 1");
            schema.dropViewIfExists("public.gone");
            schema.refreshMaterializedView("kept");
        });
        assertThat(after.hasView("totals")).isFalse();
        assertThat(after.hasView("public.shown")).isTrue();
        assertThat(after.hasView("kept")).isTrue();
        assertThat(after.hasView("gone")).isFalse();
        assertThat(after.hasTable("shown")).isFalse();
        assertThat(after(schema -> schema.dropMaterializedView("kept")).hasView("kept"))
                .isFalse();
    }

    @Test
    void partitionHasTheColumnsOfItsTableAndIndexesThatNobodyKnows() {
        var after = after(schema -> {
            schema.createPartition("part", "users", p -> p.byDefault());
            schema.create("other", t -> t.id());
            schema.attachPartition("other", "users", p -> p.in(1));
            schema.detachPartition("other", "users");
        });
        assertThat(after.hasColumn("part", "email")).isTrue();
        assertThatThrownBy(() -> after.hasIndex("part", "any")).hasMessageContaining("became a partition");
        assertThatThrownBy(() -> after.hasIndex("other", "any")).isInstanceOf(GuruException.class);
    }
}
