package io.guruorm.dialect.postgres;

import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.util.List;
import java.util.function.Consumer;

/** Beyond Laravel: views, plain and materialized. */
final class ViewCases {

    private static final Query PAID =
            Query.from("t").select("id", "a").where("a", "it's ?").where("n", ">", -5);

    private static final String AS_PAID = "as select \"id\", \"a\" from \"t\" where \"a\" = 'it''s ?' and \"n\" > (-5)";

    static final List<SchemaCase> ALL = List.of(
            view("createView", s -> s.createView("v", PAID), "create view \"v\" " + AS_PAID),
            view(
                    "createView of a text",
                    s -> s.createView("shop.v", "select '?' as a, '{}'::jsonb ? 'b' as b; -- c"),
                    "create view \"shop\".\"v\" as select '?' as a, '{}'::jsonb ?? 'b' as b"),
            view(
                    "createView of an odd name",
                    s -> s.createView("It's \"a\" 🙂 table", "select 1", v -> v.columns("Some \"one\"")),
                    "create view \"It's \"\"a\"\" 🙂 table\" (\"Some \"\"one\"\"\") as select 1"),
            view(
                    "createView with options",
                    s -> s.createView("v", PAID, v -> v.columns("x", "y")
                            .securityBarrier()
                            .securityInvoker()
                            .withCheckOption()),
                    "create view \"v\" (\"x\", \"y\") with (security_invoker = true, security_barrier = true) "
                            + AS_PAID + " with cascaded check option"),
            view(
                    "createOrReplaceView",
                    s -> s.createOrReplaceView(
                            "v", PAID, v -> v.withCheckOption().withLocalCheckOption()),
                    "create or replace view \"v\" " + AS_PAID + " with local check option"),
            view(
                    "createOrReplaceView in the place of another",
                    s -> {
                        s.createOrReplaceView("v", "select 1 as a");
                        s.createOrReplaceView("v", "with w as (select 2 as a) select a, a + 1 as b from w");
                    },
                    "create or replace view \"v\" as select 1 as a",
                    "create or replace view \"v\" as with w as (select 2 as a) select a, a + 1 as b from w"),
            made("dropView", s -> s.dropView("v"), "drop view \"v\""),
            view("dropViewIfExists", s -> s.dropViewIfExists("shop.v"), "drop view if exists \"shop\".\"v\""),
            view(
                    "createMaterializedView",
                    s -> s.createMaterializedView("m", PAID, v -> v.columns("x", "y")),
                    "create materialized view \"m\" (\"x\", \"y\") " + AS_PAID),
            view(
                    "withNoData",
                    s -> s.createMaterializedView("m", "table t", v -> v.withNoData()),
                    "create materialized view \"m\" as table t with no data"),
            made("refreshMaterializedView", s -> s.refreshMaterializedView("m"), "refresh materialized view \"m\""),
            made("dropMaterializedView", s -> s.dropMaterializedView("m"), "drop materialized view \"m\""),
            view(
                    "dropMaterializedViewIfExists",
                    s -> s.dropMaterializedViewIfExists("m"),
                    "drop materialized view if exists \"m\""));

    private ViewCases() {}

    private static SchemaCase view(String what, Consumer<Schema> change, String... sql) {
        return SchemaCase.schema("XB-2", what, ViewCases::given, change, sql);
    }

    private static SchemaCase made(String what, Consumer<Schema> change, String... sql) {
        return SchemaCase.schema("XB-2", what, ViewCases::views, change, sql).having(ViewCases::given);
    }

    private static void given(Schema schema) {
        schema.create("t", t -> {
            t.id();
            t.string("a");
            t.integer("n");
        });
    }

    private static void views(Schema schema) {
        schema.createView("v", PAID);
        schema.createMaterializedView("m", PAID);
    }
}
