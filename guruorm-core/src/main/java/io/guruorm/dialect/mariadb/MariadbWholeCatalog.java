package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilySchemas;
import io.guruorm.dialect.MysqlFamilyShownText;
import io.guruorm.dialect.MysqlFamilyWholeCatalog;
import io.guruorm.dialect.MysqlFamilyWholeCode;
import io.guruorm.dialect.MysqlFamilyWholeTables;
import io.guruorm.dialect.ShownText;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions about everything in some databases of MariaDB 10.11 and later. In its answers the server writes
 * {@code ?} for each character of more than three bytes, so that what has one is asked by itself where it shows the text; in
 * defaults and names of enums nobody knows whether it is the right one.
 */
final class MariadbWholeCatalog extends MysqlFamilyWholeCatalog {

    /** Where numbers of sequences have a type. */
    private static final int TYPED_MAJOR = 11;

    private static final int TYPED_MINOR = 5;

    /** Where the server tells of periods. */
    private static final int PERIODS_MINOR = 4;

    private final MariadbVersion version;
    private final MysqlFamilySchemas schemas;
    private final MariadbWholeTables tables;
    private final MariadbWholeCode code;

    MariadbWholeCatalog(MariadbVersion version, Identifiers identifiers, List<String> names) {
        super(version, identifiers, names);
        this.version = version;
        this.schemas = schemas();
        this.tables = new MariadbWholeTables(schemas, tellsPeriods());
        this.code = new MariadbWholeCode(schemas);
    }

    /** Each is a table of one row that knows its numbers. */
    @Override
    public Optional<Sql> sequences(List<DatabaseObject> told) {
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Sql.catalogRead(told.stream().map(this::sequence).collect(Collectors.joining(" union all "))));
    }

    private String sequence(DatabaseObject sequence) {
        String where = " where %1$s.table_schema = " + schemas.literal(sequence.namespace()) + " and %1$s.table_name = "
                + schemas.literals().string(sequence.name());
        String type = version.atLeast(TYPED_MAJOR, TYPED_MINOR)
                ? "(select regexp_replace(c.column_type, '[(][0-9]+[)]', '') from information_schema.columns c"
                        + where.formatted("c") + " and c.column_name = 'minimum_value')"
                : "'bigint'";
        return "select " + schemas.literals().string(sequence.namespace()) + " as namespace, "
                + schemas.literals().string(sequence.name()) + " as name, " + type + " as type, q.start_value as start,"
                + " q.increment, q.minimum_value as minimum, q.maximum_value as maximum, q.cache_size as cache,"
                + " q.cycle_option as cycle, (select if(length(t.table_comment) = 0, null, t.table_comment) from information_schema.tables t"
                + where.formatted("t") + ") as comment from " + name(sequence.namespace(), sequence.name()) + " q";
    }

    private boolean tellsPeriods() {
        return version.atLeast(TYPED_MAJOR, PERIODS_MINOR);
    }

    @Override
    public Optional<Sql> beyond() {
        String periods = tellsPeriods()
                ? " union all select 'period', concat(p.table_name, '.', p.period), true from information_schema.periods p"
                        + " where " + schemas.among("p.table_schema") + " and p.period <> 'SYSTEM_TIME'"
                : "";
        return Optional.of(Sql.catalogRead("select 'event' as kind, e.event_name as name, false as part"
                + " from information_schema.events e where " + schemas.among("e.event_schema")
                + " union all select distinct 'package', r.routine_name, false from information_schema.routines r where "
                + schemas.among("r.routine_schema") + " and r.routine_type like 'PACKAGE%'" + periods));
    }

    @Override
    public String source(@Nullable String head, String definition, @Nullable String mode) {
        return (head == null ? "" : head) + MariadbSourceText.of(definition, mode == null ? "" : mode);
    }

    @Override
    public Optional<ShownText> shown(String statement) {
        return Optional.of(new MysqlFamilyShownText(version, false, statement));
    }

    @Override
    protected MysqlFamilyWholeTables tables() {
        return tables;
    }

    @Override
    protected MysqlFamilyWholeCode code() {
        return code;
    }

    @Override
    protected String kind() {
        return MariadbWholeTables.KIND;
    }

    @Override
    protected String hasRows() {
        return "t.table_type in " + MariadbWholeTables.TYPES + " and t.table_type <> 'SEQUENCE'";
    }
}
