package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.alter;
import static io.guruorm.dialect.postgres.SchemaCase.column;
import static io.guruorm.dialect.postgres.SchemaCase.schema;
import static io.guruorm.dialect.postgres.SchemaCase.table;
import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.schema.Blueprint;
import java.util.List;
import java.util.function.Consumer;

/** Checks and exclusions, which the feature map lacks, and {@code redefine()}. */
public final class ConstraintCases {

    private static final String EMOJI = "Ünï \"quoted\" 😀";

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            table(
                    "SB-H12",
                    "checks of a new table",
                    t -> {
                        t.integer("a");
                        t.check("a_range", "a > 0 and a < 9");
                        t.check("later", "a <> 3").notValid();
                    },
                    "create table \"t\" (\"a\" integer not null, constraint \"a_range\" check (a > 0 and a < 9))",
                    "alter table \"t\" add constraint \"later\" check (a <> 3) not valid"),
            of(
                    "check",
                    t -> t.check("c", "body <> 'it''s ?'"),
                    "alter table \"t\" add constraint \"c\" check (body <> 'it''s ?')"),
            of(
                    "check with the operator ?",
                    t -> t.check("c", "body::jsonb ? 'a'"),
                    "alter table \"t\" add constraint \"c\" check (body::jsonb ?? 'a')"),
            of(
                    "check not valid, and validateConstraint",
                    t -> {
                        t.check("c", "a > 0").notValid();
                        t.validateConstraint("c");
                    },
                    "alter table \"t\" add constraint \"c\" check (a > 0) not valid",
                    "alter table \"t\" validate constraint \"c\""),
            of(
                    "names that want quotes",
                    t -> {
                        t.check(EMOJI, "a > 0");
                        t.dropCheck(EMOJI);
                        t.check("select", "a > 0");
                    },
                    "alter table \"t\" add constraint \"Ünï \"\"quoted\"\" 😀\" check (a > 0)",
                    "alter table \"t\" drop constraint \"Ünï \"\"quoted\"\" 😀\"",
                    "alter table \"t\" add constraint \"select\" check (a > 0)"),
            of(
                    "dropCheck if it exists",
                    t -> t.dropCheck("none").ifExists(),
                    "alter table \"t\" drop constraint if exists \"none\""),
            column(
                    "SB-H12",
                    "check of a column",
                    t -> t.integer("n").check("n > 0"),
                    "\"n\" integer constraint \"t_n_check\" check (n > 0) not null"),
            column("SB-H12", "check(null) of a new column", t -> t.integer("n").check(null), "\"n\" integer not null"),
            of(
                    "check of an added column, and its drop by the column",
                    t -> {
                        t.integer("n").nullable().check("n > a");
                        t.dropCheck(List.of("n"));
                    },
                    "alter table \"t\" add column \"n\" integer constraint \"t_n_check\" check (n > a) null",
                    "alter table \"t\" drop constraint \"t_n_check\""),
            of(
                    "check of a changed column",
                    t -> t.bigInteger("b").check("b > 1").change(),
                    "alter table \"t\" alter column \"b\" type bigint, drop constraint if exists \"t_b_check\","
                            + " add constraint \"t_b_check\" check (b > 1)"),
            of(
                    "check of a column taken away",
                    t -> t.bigInteger("b").check(null).change(),
                    "alter table \"t\" alter column \"b\" type bigint, drop constraint if exists \"t_b_check\""),
            of(
                    "exclude",
                    t -> t.exclude("no two").using("gist").with("during", "&&").with(part("p"), "~="),
                    "alter table \"t\" add constraint \"no two\" exclude using gist (\"during\" with &&, \"p\" with ~=)"),
            of(
                    "exclude with all words",
                    t -> t.exclude("x")
                            .with(expression("lower(body)"), "=")
                            .with(part("body").collation("C").operatorClass("text_ops"), "=")
                            .where("not cancelled")
                            .deferrable()
                            .initiallyImmediate(false),
                    "alter table \"t\" add constraint \"x\" exclude ((lower(body)) with =,"
                            + " \"body\" collate \"C\" text_ops with =) where (not cancelled)"
                            + " deferrable initially deferred"),
            table(
                    "SB-H12",
                    "exclude in a new table, and dropExclusion",
                    t -> {
                        t.rawColumn("during", "tstzrange");
                        t.exclude("busy").using("gist").with("during", "&&");
                    },
                    "create table \"t\" (\"during\" tstzrange not null)",
                    "alter table \"t\" add constraint \"busy\" exclude using gist (\"during\" with &&)"),
            of(
                    "dropExclusion",
                    t -> {
                        t.exclude("x").with("a", "=");
                        t.dropExclusion("x");
                        t.dropExclusion("x").ifExists();
                    },
                    "alter table \"t\" add constraint \"x\" exclude (\"a\" with =)",
                    "alter table \"t\" drop constraint \"x\"",
                    "alter table \"t\" drop constraint if exists \"x\""),
            schema(
                    "SB-H12",
                    "check of a column in another schema",
                    schema -> {},
                    schema -> schema.create("shop.t", t -> t.integer("n").check("n > 0")),
                    "create table \"shop\".\"t\" (\"n\" integer constraint \"t_n_check\" check (n > 0) not null)"),
            of(
                    "redefine",
                    t -> t.string("body", 40).redefine(),
                    "alter table \"t\" alter column \"body\" drop identity if exists,"
                            + " alter column \"body\" drop expression if exists, alter column \"body\" drop default,"
                            + " alter column \"body\" type varchar(40), alter column \"body\" set not null,"
                            + " drop constraint if exists \"t_body_check\"",
                    "comment on column \"t\".\"body\" is null"),
            of(
                    "redefine with all words",
                    t -> t.enumOf("body", "x", "y")
                            .nullable()
                            .defaultTo("x")
                            .collation("C")
                            .comment("why")
                            .using("'x'")
                            .redefine(),
                    "alter table \"t\" alter column \"body\" drop identity if exists,"
                            + " alter column \"body\" drop expression if exists, alter column \"body\" drop default,"
                            + " alter column \"body\" type varchar(255) collate \"C\" using 'x',"
                            + " alter column \"body\" drop not null, alter column \"body\" set default 'x',"
                            + " drop constraint if exists \"t_body_check\","
                            + " add constraint \"t_body_check\" check (\"body\" in ('x', 'y'))",
                    "comment on column \"t\".\"body\" is 'why'"),
            of(
                    "redefine of an expression",
                    t -> t.bigInteger("twice").nullable().storedAs("a * 3").redefine(),
                    "alter table \"t\" alter column \"twice\" type bigint, alter column \"twice\" set expression as (a * 3),"
                            + " alter column \"twice\" drop not null, drop constraint if exists \"t_twice_check\"",
                    "comment on column \"t\".\"twice\" is null"));

    private ConstraintCases() {}

    private static void given(Blueprint t) {
        t.integer("a");
        t.integer("b");
        t.text("body").nullable().defaultTo("q").comment("was");
        t.integer("twice").storedAs("a * 2");
        t.booleanOf("cancelled").defaultTo(false);
        t.rawColumn("during", "tstzrange");
        t.rawColumn("p", "circle");
    }

    private static SchemaCase of(String what, Consumer<Blueprint> change, String... sql) {
        return alter("SB-H12", what, ConstraintCases::given, change, sql);
    }
}
