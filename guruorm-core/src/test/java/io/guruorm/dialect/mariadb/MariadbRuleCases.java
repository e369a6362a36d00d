package io.guruorm.dialect.mariadb;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.table;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.util.List;
import java.util.function.Consumer;

/** What the feature map lacks: views, checks, parts of indexes, columns said again. */
final class MariadbRuleCases {

    static final List<Case> ALL = List.of(
            view(
                    schema -> schema.createView(
                            "It's `a` table",
                            Query.from("t")
                                    .select("a", "b")
                                    .where("b", "it's ? \\")
                                    .where("a", ">", -1),
                            v -> v.columns("x `y`", "select").withCheckOption()),
                    "create view `It's ``a`` table` (`x ``y```, `select`) as select `a`, `b` from `t`"
                            + " where `b` = 'it''s ? \\\\' and `a` > (-1) with cascaded check option"),
            view(
                    schema -> schema.createOrReplaceView("v", "select a from t; -- c", v -> v.securityInvoker()
                            .withLocalCheckOption()),
                    "create or replace sql security invoker view `v` as select a from t with local check option"),
            view(schema -> schema.dropView("v"), "drop view `v`"),
            view(schema -> schema.dropViewIfExists("none"), "drop view if exists `none`"),
            table(
                    "SB-H12",
                    t -> {
                        t.integer("n").check("n > 0");
                        t.check("it's `so` é", "n <> 7");
                    },
                    "create table `t` (`n` int not null, constraint `t_n_check` check (n > 0),"
                            + " constraint `it's ``so`` é` check (n <> 7))"),
            alter(
                    "SB-H12",
                    t -> t.integer("n").check("n > a").after("a"),
                    "alter table `t` add column `n` int not null after `a`, add constraint `t_n_check` check (n > a)"),
            alter("SB-H12", t -> t.check("c", "a > 0"), "alter table `t` add constraint `c` check (a > 0)"),
            changed(
                    "SB-H12",
                    t -> t.integer("a").check("a > 0"),
                    t -> {
                        t.dropCheck(List.of("a"));
                        t.dropCheck("none").ifExists();
                    },
                    "alter table `t` drop constraint `t_a_check`",
                    "alter table `t` drop constraint if exists `none`"),
            alter(
                    "SB-H12",
                    t -> t.bigInteger("a").redefine(),
                    "alter table `t` modify column `a` bigint not null, drop constraint if exists `t_a_check`"),
            alter(
                    "SB-H12",
                    t -> t.enumOf("b", "x", "y")
                            .nullable()
                            .defaultTo("x")
                            .comment("why")
                            .check("b <> 'y'")
                            .first()
                            .redefine(),
                    "alter table `t` modify column `b` enum('x', 'y') null default 'x' comment 'why' first,"
                            + " drop constraint if exists `t_b_check`, add constraint `t_b_check` check (b <> 'y')"),
            alter(
                    "SB-H12",
                    t -> t.index(part("b").length(20).desc(), part("a").asc()),
                    "alter table `t` add index `t_b_a_index` (`b`(20) desc, `a` asc)"),
            alter(
                    "SB-H12",
                    t -> t.unique(part("b").length(9)).name("x y").comment("it's"),
                    "alter table `t` add unique `x y` (`b`(9)) comment 'it''s'"),
            table(
                    "SB-H12",
                    t -> {
                        t.string("a").index().comment("column");
                        t.index(part("a").desc()).name("d").comment("index");
                    },
                    "create table `t` (`a` varchar(255) not null comment 'column',"
                            + " index `t_a_index` (`a`), index `d` (`a` desc) comment 'index')"));

    private MariadbRuleCases() {}

    private static Case changed(String id, Consumer<Blueprint> given, Consumer<Blueprint> alter, String... sql) {
        return alter(id, alter, sql).givenTable(given);
    }

    private static Case view(Consumer<Schema> change, String... sql) {
        return SchemaText.schema("XB-2", change, sql).given(schema -> {
            schema.create("t", SchemaText::plain);
            schema.createView("v", "select * from t");
        });
    }
}
