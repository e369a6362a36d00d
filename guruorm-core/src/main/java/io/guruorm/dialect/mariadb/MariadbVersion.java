package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.MysqlFamily;
import io.guruorm.dialect.MysqlFamilyPresentColumn;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's version, and what follows from it.
 *
 * @param major such as 11
 * @param minor such as 4
 */
record MariadbVersion(int major, int minor) implements MysqlFamily {

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;
    private static final int VECTORS_MAJOR = 11;
    private static final int VECTORS_MINOR = 7;

    private static final Map<Integer, ErrorKind> OWN_ERRORS = Map.of(
            1020, ErrorKind.SERIALIZATION,
            1927, ErrorKind.LOST_CONNECTION,
            1969, ErrorKind.CANCELLED,
            4025, ErrorKind.CHECK);

    /** Refuses versions that nobody has tried. */
    MariadbVersion {
        if (major < OLDEST_MAJOR || (major == OLDEST_MAJOR && minor < OLDEST_MINOR)) {
            throw new GuruException(
                    "MariaDB " + major + "." + minor + " is not supported. Use MariaDB 10.11 or later.");
        }
    }

    @Override
    public String name() {
        return MariadbDialect.NAME;
    }

    @Override
    public boolean supports(Capability capability) {
        return switch (capability) {
            case RETURNING,
                    ROW_LOCKS,
                    VIRTUAL_COLUMNS,
                    DEFAULT_IN_VALUES,
                    PARENTHESES_IN_UNIONS,
                    STATIC_TYPES,
                    SESSION_LOCKS,
                    TIME_ZONES -> true;
            case TRANSACTIONAL_DDL, ARRAY_PARAMETERS, DISTINCT_ON, NULLS_NOT_DISTINCT, COLUMNS_BY_CASE -> false;
        };
    }

    @Override
    public String uuidType() {
        return "uuid";
    }

    @Override
    public String referenceSystem(int srid) {
        return "ref_system_id=" + srid;
    }

    @Override
    public String vectorType(@Nullable Integer dimensions) {
        requireVectors("column type vector");
        if (dimensions == null) {
            throw refusal("vector without its dimensions", "Say how many numbers it has: vector(name, dimensions).");
        }
        return "vector(" + dimensions + ")";
    }

    @Override
    public void requireVectorIndexes() {
        requireVectors("vector index");
    }

    boolean atLeast(int wantedMajor, int wantedMinor) {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }

    private void requireVectors(String feature) {
        if (!atLeast(VECTORS_MAJOR, VECTORS_MINOR)) {
            throw new UnsupportedFeatureException(
                    MariadbDialect.NAME + " " + major + "." + minor,
                    feature,
                    "Use MariaDB 11.7 or later, or keep it as JSON or binary.");
        }
    }

    @Override
    public void requireInvisibleColumns() {
        // as all versions have them
    }

    @Override
    public void requireChecks() {
        // as all versions keep them
    }

    @Override
    public void requireIndexExpressions() {
        throw refusal(
                "expression(...) as a part of an index",
                "Add a computed column with virtualAs(...), and the index on it.");
    }

    @Override
    public String dropCheck() {
        return "drop constraint ";
    }

    @Override
    public boolean computedMayBeNotNull() {
        return false;
    }

    @Override
    public boolean instantMayLock() {
        return true;
    }

    @Override
    public String jsonText(String column, String path) {
        return "json_value(" + column + ", " + path + ")";
    }

    /** As it is: it wants no parentheses, and {@code on update} may follow. */
    @Override
    public String defaultExpression(String sql) {
        return sql;
    }

    @Override
    public String defaultLiteral(ColumnType type, String literal) {
        return literal;
    }

    @Override
    public Set<String> indexAlgorithms() {
        return Set.of("btree", "hash", "rtree");
    }

    @Override
    public boolean dropsIfExists() {
        return true;
    }

    @Override
    public String sharedLock() {
        return " lock in share mode";
    }

    @Override
    public List<String> executableComments() {
        return List.of("/*!", "/*M!");
    }

    @Override
    public String extensionCure() {
        return "Use install soname in raw SQL.";
    }

    @Override
    public Map<Integer, ErrorKind> ownErrors() {
        return OWN_ERRORS;
    }

    @Override
    public MysqlFamilyPresentColumn presentColumn() {
        return new MariadbPresentColumn();
    }

    @Override
    public String tableFacts() {
        return MariadbAftermath.TABLE_FACTS;
    }

    @Override
    public String writtenFacts() {
        return MariadbAftermath.WRITTEN_FACTS;
    }
}
