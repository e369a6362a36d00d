package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.dialect.WrittenIndex;
import io.guruorm.dialect.WrittenQuery;
import io.guruorm.dialect.WrittenTable;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions about everything in some databases of MariaDB 10.11 and later. The session's own database has no name in the
 * answers, so that what two databases hold can be compared, and made again in a third. The server shows no character of
 * more than three bytes and writes {@code ?} for it: where one stands, nobody knows whether it is the right one.
 */
final class MariadbWholeCatalog implements WholeCatalog {

    /** Where numbers of sequences have a type. */
    private static final int TYPED_MAJOR = 11;

    private static final int TYPED_MINOR = 5;

    /** Where the server tells of periods. */
    private static final int PERIODS_MINOR = 4;

    private final MariadbVersion version;
    private final Identifiers identifiers;
    private final MariadbSchemas schemas;
    private final MariadbWholeTables tables;
    private final MariadbWholeCode code;

    MariadbWholeCatalog(MariadbVersion version, Identifiers identifiers, List<String> names) {
        this.version = version;
        this.identifiers = identifiers;
        this.schemas = new MariadbSchemas(version, names);
        this.tables = new MariadbWholeTables(schemas);
        this.code = new MariadbWholeCode(schemas);
    }

    @Override
    public Sql relations() {
        return tables.relations();
    }

    @Override
    public Sql columns() {
        return tables.columns();
    }

    @Override
    public Sql indexes() {
        return tables.indexes();
    }

    @Override
    public Sql constraints() {
        return tables.constraints();
    }

    @Override
    public Optional<Sql> partitions() {
        return Optional.of(tables.partitions());
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

    @Override
    public Optional<Sql> types() {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> triggers() {
        return Optional.of(code.triggers());
    }

    @Override
    public Optional<Sql> routines() {
        return Optional.of(code.routines());
    }

    @Override
    public Optional<Sql> policies() {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> extensions() {
        return Optional.empty();
    }

    /** The texts of views say what they need; {@link #query} reads them. */
    @Override
    public Optional<Sql> dependencies() {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> beyond() {
        String periods = version.atLeast(TYPED_MAJOR, PERIODS_MINOR)
                ? " union all select 'period', concat(p.table_name, '.', p.period), true from information_schema.periods p"
                        + " where " + schemas.among("p.table_schema") + " and p.period <> 'SYSTEM_TIME'"
                : "";
        return Optional.of(Sql.catalogRead("select 'event' as kind, e.event_name as name, false as part"
                + " from information_schema.events e where " + schemas.among("e.event_schema")
                + " union all select distinct 'package', r.routine_name, false from information_schema.routines r where "
                + schemas.among("r.routine_schema") + " and r.routine_type like 'PACKAGE%'" + periods));
    }

    @Override
    public Optional<WrittenQuery> query(String schema, String text) {
        return Optional.of(MariadbQueryText.read(version, schema, text));
    }

    @Override
    public String source(@Nullable String head, String definition, @Nullable String mode) {
        return (head == null ? "" : head) + MariadbSourceText.of(definition, mode == null ? "" : mode);
    }

    @Override
    public List<String> inMode(String mode, String statement) {
        return List.of(
                "set @guruorm_sql_mode = @@session.sql_mode",
                "set session sql_mode = " + schemas.literals().string(mode),
                statement,
                "set session sql_mode = @guruorm_sql_mode");
    }

    @Override
    public boolean tablesInOnePiece() {
        return true;
    }

    @Override
    public List<String> beforeRoutines() {
        return List.of();
    }

    @Override
    public List<String> afterRoutines() {
        return List.of();
    }

    @Override
    public String quoted(String name) {
        return identifiers.one(name);
    }

    @Override
    public Sql sizes() {
        return Sql.catalogRead("select " + schemas.called("t.table_schema") + " as namespace, t.table_name as name, "
                + MariadbWholeTables.KIND
                + " as kind, t.data_length + t.index_length as bytes, t.table_rows as estimate"
                + " from information_schema.tables t where " + schemas.among("t.table_schema") + " and t.table_type in "
                + MariadbWholeTables.TYPES + " and t.table_type <> 'SEQUENCE' order by 1, 2");
    }

    @Override
    public Sql count(String namespace, String name) {
        return Sql.read("select count(*) as total from " + name(namespace, name), TableNames.UNKNOWN);
    }

    private String name(String schema, String name) {
        return schema.isEmpty() ? quoted(name) : quoted(schema) + "." + quoted(name);
    }

    @Override
    public Optional<WrittenTable> written(String definition) {
        return Optional.empty();
    }

    @Override
    public Optional<WrittenIndex> writtenIndex(String definition) {
        return Optional.empty();
    }
}
