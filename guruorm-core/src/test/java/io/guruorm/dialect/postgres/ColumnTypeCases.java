package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.column;

import java.util.List;

/** Rows SB-01 to SB-39 of the feature map: column types. */
public final class ColumnTypeCases {

    /** A Java enum whose names become values. */
    enum Role {
        MEMBER,
        ADMIN
    }

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            column("SB-01", "id()", t -> t.id(), "\"id\" bigserial not null primary key"),
            column("SB-01", "id(name)", t -> t.id("key"), "\"key\" bigserial not null primary key"),
            column("SB-01", "bigIncrements", t -> t.bigIncrements("c"), "\"c\" bigserial not null primary key"),
            column("SB-02", "increments", t -> t.increments("c"), "\"c\" serial not null primary key"),
            column("SB-02", "integerIncrements", t -> t.integerIncrements("c"), "\"c\" serial not null primary key"),
            column("SB-03", "mediumIncrements", t -> t.mediumIncrements("c"), "\"c\" serial not null primary key"),
            column("SB-04", "smallIncrements", t -> t.smallIncrements("c"), "\"c\" smallserial not null primary key"),
            column("SB-04", "tinyIncrements", t -> t.tinyIncrements("c"), "\"c\" smallserial not null primary key"),
            column("SB-05", "bigInteger", t -> t.bigInteger("c"), "\"c\" bigint not null"),
            column(
                    "SB-05",
                    "unsignedBigInteger",
                    t -> t.unsignedBigInteger("c"),
                    "\"c\" bigint check (\"c\" >= 0) not null"),
            column("SB-06", "integer", t -> t.integer("c"), "\"c\" integer not null"),
            column(
                    "SB-06",
                    "unsignedInteger",
                    t -> t.unsignedInteger("c"),
                    "\"c\" integer check (\"c\" >= 0) not null"),
            column("SB-07", "mediumInteger", t -> t.mediumInteger("c"), "\"c\" integer not null"),
            column(
                    "SB-07",
                    "unsignedMediumInteger",
                    t -> t.unsignedMediumInteger("c"),
                    "\"c\" integer check (\"c\" >= 0) not null"),
            column("SB-08", "smallInteger", t -> t.smallInteger("c"), "\"c\" smallint not null"),
            column(
                    "SB-08",
                    "unsignedSmallInteger",
                    t -> t.unsignedSmallInteger("c"),
                    "\"c\" smallint check (\"c\" >= 0) not null"),
            column("SB-09", "tinyInteger", t -> t.tinyInteger("c"), "\"c\" smallint not null"),
            column(
                    "SB-09",
                    "unsignedTinyInteger",
                    t -> t.unsignedTinyInteger("c"),
                    "\"c\" smallint check (\"c\" >= 0) not null"),
            column("SB-10", "floatOf", t -> t.floatOf("c"), "\"c\" float(53) not null"),
            column("SB-10", "floatOf(24)", t -> t.floatOf("c", 24), "\"c\" float(24) not null"),
            column("SB-11", "doubleOf", t -> t.doubleOf("c"), "\"c\" double precision not null"),
            column("SB-12", "decimal", t -> t.decimal("c"), "\"c\" decimal(8, 2) not null"),
            column("SB-12", "decimal(10,0)", t -> t.decimal("c", 10, 0), "\"c\" decimal(10, 0) not null"),
            column("SB-13", "booleanOf", t -> t.booleanOf("c"), "\"c\" boolean not null"),
            column("SB-14", "charOf", t -> t.charOf("c"), "\"c\" char(255) not null"),
            column("SB-14", "charOf(3)", t -> t.charOf("c", 3), "\"c\" char(3) not null"),
            column("SB-15", "string", t -> t.string("c"), "\"c\" varchar(255) not null"),
            column("SB-15", "string(20)", t -> t.string("c", 20), "\"c\" varchar(20) not null"),
            column("SB-16", "tinyText", t -> t.tinyText("c"), "\"c\" varchar(255) not null"),
            column("SB-17", "text", t -> t.text("c"), "\"c\" text not null"),
            column("SB-17", "mediumText", t -> t.mediumText("c"), "\"c\" text not null"),
            column("SB-17", "longText", t -> t.longText("c"), "\"c\" text not null"),
            column(
                    "SB-18",
                    "enumOf",
                    t -> t.enumOf("c", List.of("a", "it's")),
                    "\"c\" varchar(255) check (\"c\" in ('a', 'it''s')) not null"),
            column(
                    "SB-18",
                    "enumOf(Java enum)",
                    t -> t.enumOf("c", Role.class),
                    "\"c\" varchar(255) check (\"c\" in ('MEMBER', 'ADMIN')) not null"),
            column(
                    "SB-H3",
                    "enumOf on a quoted name",
                    t -> t.enumOf("a\"b", "x\\y"),
                    "\"a\"\"b\" varchar(255) check (\"a\"\"b\" in (E'x\\\\y')) not null"),
            column("SB-20", "json", t -> t.json("c"), "\"c\" json not null"),
            column("SB-21", "jsonb", t -> t.jsonb("c"), "\"c\" jsonb not null"),
            column("SB-22", "date", t -> t.date("c"), "\"c\" date not null"),
            column("SB-23", "dateTime", t -> t.dateTime("c"), "\"c\" timestamp(6) without time zone not null"),
            column("SB-23", "dateTime(0)", t -> t.dateTime("c", 0), "\"c\" timestamp(0) without time zone not null"),
            column("SB-24", "dateTimeTz", t -> t.dateTimeTz("c"), "\"c\" timestamp(6) with time zone not null"),
            column("SB-25", "time", t -> t.time("c"), "\"c\" time(6) without time zone not null"),
            column("SB-25", "timeTz(3)", t -> t.timeTz("c", 3), "\"c\" time(3) with time zone not null"),
            column("SB-26", "timestamp", t -> t.timestamp("c"), "\"c\" timestamp(6) without time zone not null"),
            column("SB-27", "timestampTz", t -> t.timestampTz("c"), "\"c\" timestamp(6) with time zone not null"),
            column("SB-28", "year", t -> t.year("c"), "\"c\" integer not null"),
            column("SB-29", "binary", t -> t.binary("c"), "\"c\" bytea not null"),
            column("SB-30", "uuid", t -> t.uuid(), "\"uuid\" uuid not null"),
            column("SB-30", "uuid(name)", t -> t.uuid("id"), "\"id\" uuid not null"),
            column("SB-31", "ulid", t -> t.ulid(), "\"ulid\" char(26) not null"),
            column("SB-32", "ipAddress", t -> t.ipAddress(), "\"ip_address\" inet not null"),
            column("SB-33", "macAddress", t -> t.macAddress(), "\"mac_address\" macaddr not null"),
            column("SB-34", "geometry", t -> t.geometry("c"), "\"c\" geometry not null")
                    .needing("postgis"),
            column("SB-34", "geometry(point)", t -> t.geometry("c", "POINT"), "\"c\" geometry(point) not null")
                    .needing("postgis"),
            column(
                            "SB-34",
                            "geometry(srid)",
                            t -> t.geometry("c", null, 4326),
                            "\"c\" geometry(geometry,4326) not null")
                    .needing("postgis"),
            column("SB-35", "geography", t -> t.geography("c"), "\"c\" geography not null")
                    .needing("postgis"),
            column("SB-35", "geography(point)", t -> t.geography("c", "point"), "\"c\" geography(point,4326) not null")
                    .needing("postgis"),
            column("SB-37", "vector(3)", t -> t.vector("c", 3), "\"c\" vector(3) not null")
                    .needing("vector"),
            column("SB-37", "vector", t -> t.vector("c"), "\"c\" vector not null")
                    .needing("vector"),
            column("SB-38", "tsvector", t -> t.tsvector("c"), "\"c\" tsvector not null"),
            column("SB-39", "rawColumn", t -> t.rawColumn("c", "int4range"), "\"c\" int4range not null"),
            column(
                    "SB-39",
                    "rawColumn nullable",
                    t -> t.rawColumn("c", "text[]").nullable(),
                    "\"c\" text[] null"));

    private ColumnTypeCases() {}
}
