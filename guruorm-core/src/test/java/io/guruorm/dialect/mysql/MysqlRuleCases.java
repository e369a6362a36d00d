package io.guruorm.dialect.mysql;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.schema;
import static io.guruorm.dialect.SchemaText.table;
import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.sql.Query;
import java.util.List;

/** What the feature map lacks: checks, parts of indexes, columns said again, views; and databases. */
final class MysqlRuleCases {

    private static final String PRESENT_CHECK = "(select ', drop check `t_a_check`'"
            + " from information_schema.table_constraints k where k.table_schema = database()"
            + " and k.table_name = 't' and k.constraint_name = 't_a_check' and k.constraint_type = 'CHECK')";

    static final List<Case> ALL = List.of(
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
            alter("SB-H12", t -> t.dropCheck(List.of("a")), "alter table `t` drop check `t_a_check`")
                    .givenTable(t -> t.integer("a").check("a > 0")),
            alter("SB-H12", t -> t.dropCheck("x`y"), "alter table `t` drop check `x``y`")
                    .givenTable(t -> {
                        t.integer("a");
                        t.check("x`y", "a > 0");
                    }),
            alter(
                    "SB-H12",
                    t -> t.integer("a").redefine(),
                    "set @guruorm_change = concat('alter table `t` modify column `a` int not null', ifnull("
                            + PRESENT_CHECK + ", ''), '')",
                    "prepare `redefine t.a int` from @guruorm_change",
                    "execute `redefine t.a int`",
                    "deallocate prepare `redefine t.a int`"),
            alter(
                    "SB-H12",
                    t -> t.string("a", 9)
                            .nullable()
                            .defaultTo("x")
                            .comment("why")
                            .check("a <> 'y'")
                            .first()
                            .redefine(),
                    "set @guruorm_change = concat('alter table `t` modify column `a` varchar(9) null default ''x''"
                            + " comment ''why'' first', ifnull(" + PRESENT_CHECK
                            + ", ''), ', add constraint `t_a_check` check (a <> ''y'')')",
                    "prepare `redefine t.a varchar(9)` from @guruorm_change",
                    "execute `redefine t.a varchar(9)`",
                    "deallocate prepare `redefine t.a varchar(9)`"),
            alter(
                    "SB-H12",
                    t -> t.index(part("b").length(20).desc(), part("a").asc()),
                    "alter table `t` add index `t_b_a_index` (`b`(20) desc, `a` asc)"),
            alter(
                    "SB-H12",
                    t -> t.unique(part("b").length(9)).name("x y").comment("it's"),
                    "alter table `t` add unique `x y` (`b`(9)) comment 'it''s'"),
            alter(
                    "SB-H12",
                    t -> t.index(part("a"), expression("lower(b)").desc())
                            .name("x")
                            .algorithm("btree")
                            .lock("shared"),
                    "alter table `t` add index `x` using btree (`a`, (lower(b)) desc), lock=shared"),
            alter(
                    "SB-H12",
                    t -> t.unique(expression("lower(b)")).name("x"),
                    "alter table `t` add unique `x` ((lower(b)))"),
            alter("SB-H12", t -> t.dropUnique("x").asIndex(), "alter table `t` drop index `x`")
                    .givenTable(t -> t.integer("a").unique("x")),
            table(
                    "SB-H12",
                    t -> {
                        t.string("a").index().comment("column");
                        t.index(part("a").desc()).name("d").comment("index");
                    },
                    "create table `t` (`a` varchar(255) not null comment 'column',"
                            + " index `t_a_index` (`a`), index `d` (`a` desc) comment 'index')"),
            schema(
                            "XB-2",
                            schema -> schema.createView(
                                    "It's `a` table",
                                    Query.from("t")
                                            .select("a", "b")
                                            .where("b", "it's ? \\")
                                            .where("a", ">", -1),
                                    v -> v.columns("x `y`", "select").withCheckOption()),
                            "create view `It's ``a`` table` (`x ``y```, `select`) as select `a`, `b` from `t`"
                                    + " where `b` = 'it''s ? \\\\' and `a` > (-1) with cascaded check option")
                    .givenTable(SchemaText::plain),
            schema(
                            "XB-2",
                            schema -> schema.createOrReplaceView(
                                    "guruorm_shop.v", "select a from t; -- c", v -> v.securityInvoker()
                                            .withLocalCheckOption()),
                            "create or replace sql security invoker view `guruorm_shop`.`v` as select a from t"
                                    + " with local check option")
                    .given(schema -> {
                        schema.createDatabase("guruorm_shop");
                        schema.create("t", SchemaText::plain);
                    }),
            schema("XB-2", schema -> schema.dropView("v"), "drop view `v`")
                    .given(schema -> schema.createView("v", "select 1")),
            schema("XB-2", schema -> schema.dropViewIfExists("v"), "drop view if exists `v`"),
            schema("SB-101", schema -> schema.createDatabase("guruorm`b"), "create database `guruorm``b`"),
            schema(
                    "SB-101",
                    schema -> schema.dropDatabaseIfExists("guruorm.b"),
                    "drop database if exists `guruorm.b`"));

    private MysqlRuleCases() {}
}
