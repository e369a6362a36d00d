package io.guruorm.dialect.postgres;

import static io.guruorm.sql.Raw.raw;

import io.guruorm.schema.Blueprint;
import io.guruorm.schema.PartitionBuilder;
import io.guruorm.schema.RangeEnd;
import io.guruorm.schema.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Beyond Laravel: tables whose rows stand in partitions. */
final class PartitionCases {

    private static final String T = "create table \"t\" (\"a\" date not null, \"b\" integer not null)";

    static final List<SchemaCase> ALL = List.of(
            divided("partitionBy", t -> t.partitionBy("RANGE", "a", "b"), " partition by range (\"a\", \"b\")"),
            divided(
                    "partitionBy one of odd columns",
                    t -> {
                        t.integer("Some \"one\" 🙂");
                        t.partitionBy("hash", "Some \"one\" 🙂");
                    },
                    ", \"Some \"\"one\"\" 🙂\" integer not null) partition by hash (\"Some \"\"one\"\" 🙂\")"),
            divided(
                    "partitionByRaw",
                    t -> t.partitionByRaw("range", "extract(year from a), (b % 2)"),
                    " partition by range (extract(year from a), (b % 2))"),
            part(
                    "range",
                    "from(...).to(...)",
                    p -> p.from("2026-01-01").to(LocalDate.of(2027, 1, 1)),
                    "for values from ('2026-01-01') to ('2027-01-01')"),
            part(
                    "range",
                    "from the least to the most",
                    p -> p.from(RangeEnd.MINVALUE).to(RangeEnd.MAXVALUE),
                    "for values from (minvalue) to (maxvalue)"),
            part(
                    "range",
                    "raw ends",
                    p -> p.from(raw("date '2026-01-01'")).to(raw("date '2026-01-01' + 1")),
                    "for values from (date '2026-01-01') to (date '2026-01-01' + 1)"),
            part(
                    "list",
                    "in(...)",
                    p -> p.in("2026-01-01", null, "2026-02-01"),
                    "for values in ('2026-01-01', null, '2026-02-01')"),
            part(
                    "hash",
                    "modulus(...).remainder(...)",
                    p -> p.modulus(4).remainder(3),
                    "for values with (modulus 4, remainder 3)"),
            part("list", "byDefault()", p -> p.byDefault(), "default"),
            part(
                    "range",
                    "a partition that is divided itself",
                    p -> {
                        p.from("2026-01-01").to("2027-01-01");
                        p.partitionBy("hash", "b");
                    },
                    "for values from ('2026-01-01') to ('2027-01-01') partition by hash (\"b\")"),
            part(
                    "range",
                    "a partition that is divided by an expression",
                    p -> p.partitionByRaw("list", "(b % 2)").byDefault(),
                    "default partition by list ((b % 2))"),
            SchemaCase.schema(
                    "XB-3",
                    "createPartition of odd names",
                    s -> s.create("shop.Some \"one\"", t -> {
                        t.integer("a");
                        t.partitionBy("list", "a");
                    }),
                    s -> s.createPartition("shop.🙂 select", "shop.Some \"one\"", p -> p.in(-1, 2)),
                    "create table \"shop\".\"🙂 select\" partition of \"shop\".\"Some \"\"one\"\"\" for values in (-1, 2)"),
            SchemaCase.schema(
                    "XB-3",
                    "attachPartition",
                    s -> {
                        s.create("t", by("range"));
                        s.create("p", PartitionCases::columns);
                    },
                    s -> s.attachPartition("p", "t", b -> b.from("2026-01-01").to("2027-01-01")),
                    "alter table \"t\" attach partition \"p\" for values from ('2026-01-01') to ('2027-01-01')"),
            SchemaCase.schema(
                    "XB-3",
                    "detachPartition",
                    PartitionCases::given,
                    s -> s.detachPartition("p", "t"),
                    "alter table \"t\" detach partition \"p\""),
            SchemaCase.schema(
                    "XB-3",
                    "detachPartitionConcurrently",
                    PartitionCases::given,
                    s -> s.detachPartitionConcurrently("p", "t"),
                    "alter table \"t\" detach partition \"p\" concurrently"));

    private PartitionCases() {}

    private static void columns(Blueprint t) {
        t.date("a");
        t.integer("b");
    }

    private static Consumer<Blueprint> by(String strategy) {
        return t -> {
            columns(t);
            t.partitionBy(strategy, "a");
        };
    }

    private static void given(Schema schema) {
        schema.create("t", by("range"));
        schema.createPartition("p", "t", p -> p.from("2026-01-01").to("2027-01-01"));
    }

    private static SchemaCase divided(String what, Consumer<Blueprint> more, String sql) {
        var begin = sql.startsWith(",") ? T.substring(0, T.length() - 1) : T;
        return SchemaCase.table(
                "XB-3",
                what,
                t -> {
                    columns(t);
                    more.accept(t);
                },
                begin + sql);
    }

    private static SchemaCase part(String strategy, String what, Consumer<PartitionBuilder> define, String sql) {
        return SchemaCase.schema(
                "XB-3",
                what,
                s -> s.create("t", t -> {
                    t.date("a").nullable();
                    t.integer("b");
                    t.partitionBy(strategy, "a");
                }),
                s -> s.createPartition("p", "t", define),
                "create table \"p\" partition of \"t\" " + sql);
    }
}
