package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Optional;

/**
 * What the questions about everything in some databases of MySQL and MariaDB have in common. The session's own database
 * has no name in the answers, so that what two databases hold can be compared, and made again in a third.
 */
public abstract class MysqlFamilyWholeCatalog implements WholeCatalog {

    private final MysqlFamily family;
    private final Identifiers identifiers;
    private final MysqlFamilySchemas schemas;

    /**
     * For the two.
     *
     * @param family which
     * @param identifiers how names are quoted
     * @param names of databases; none for the session's own
     */
    protected MysqlFamilyWholeCatalog(MysqlFamily family, Identifiers identifiers, List<String> names) {
        this.family = family;
        this.identifiers = identifiers;
        this.schemas = new MysqlFamilySchemas(family, names);
    }

    /** Which databases. */
    protected final MysqlFamilySchemas schemas() {
        return schemas;
    }

    /** What a row {@code t} of {@code information_schema.tables} tells of, as SQL. */
    protected abstract String kind();

    /** The condition that such a row tells of something that has rows which somebody put there. */
    protected abstract String hasRows();

    /** Asks for tables and views. */
    protected abstract MysqlFamilyWholeTables tables();

    /** Asks for triggers and routines. */
    protected abstract MysqlFamilyWholeCode code();

    @Override
    public final Sql relations() {
        return tables().relations();
    }

    @Override
    public final Sql columns() {
        return tables().columns();
    }

    @Override
    public final Sql indexes() {
        return tables().indexes();
    }

    @Override
    public final Sql constraints() {
        return tables().constraints();
    }

    @Override
    public final Optional<Sql> partitions() {
        return Optional.of(tables().partitions());
    }

    @Override
    public final Optional<Sql> triggers() {
        return Optional.of(code().triggers());
    }

    @Override
    public final Optional<Sql> routines() {
        return Optional.of(code().routines());
    }

    @Override
    public final Optional<Sql> types() {
        return Optional.empty();
    }

    @Override
    public final Optional<Sql> policies() {
        return Optional.empty();
    }

    @Override
    public final Optional<Sql> extensions() {
        return Optional.empty();
    }

    /** The texts of views say what they need; {@link #query} reads them. */
    @Override
    public final Optional<Sql> dependencies() {
        return Optional.empty();
    }

    @Override
    public final Optional<WrittenQuery> query(String schema, String text) {
        return Optional.of(MysqlFamilyQueryText.read(family, schema, text));
    }

    @Override
    public final List<String> inMode(String mode, String statement) {
        return List.of(
                "set @guruorm_sql_mode = @@session.sql_mode",
                "set session sql_mode = " + schemas.literals().string(mode),
                statement,
                "set session sql_mode = @guruorm_sql_mode");
    }

    @Override
    public final boolean tablesInOnePiece() {
        return true;
    }

    @Override
    public final List<String> beforeRoutines() {
        return List.of();
    }

    @Override
    public final List<String> afterRoutines() {
        return List.of();
    }

    @Override
    public final String quoted(String name) {
        return identifiers.one(name);
    }

    @Override
    public final Sql sizes() {
        return Sql.catalogRead("select " + schemas.called("t.table_schema") + " as namespace, t.table_name as name, "
                + kind() + " as kind, t.data_length + t.index_length as bytes, t.table_rows as estimate"
                + " from information_schema.tables t where " + schemas.among("t.table_schema") + " and " + hasRows()
                + " order by 1, 2");
    }

    @Override
    public final Sql count(String namespace, String name) {
        return Sql.read("select count(*) as total from " + name(namespace, name), TableNames.UNKNOWN);
    }

    /**
     * A name as it stands in SQL.
     *
     * @param schema as a row says
     * @param name as a row says
     */
    protected final String name(String schema, String name) {
        return schema.isEmpty() ? quoted(name) : quoted(schema) + "." + quoted(name);
    }

    @Override
    public final Optional<WrittenTable> written(String definition) {
        return Optional.empty();
    }

    @Override
    public final Optional<WrittenIndex> writtenIndex(String definition) {
        return Optional.empty();
    }
}
