package io.guruorm.dialect.mysql;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.MysqlFamily;
import io.guruorm.dialect.MysqlFamilyPresentColumn;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.ColumnType.SimpleType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server's version, and what follows from it.
 *
 * @param major such as 8
 * @param minor such as 0
 * @param patch such as 36
 */
record MysqlVersion(int major, int minor, int patch) implements MysqlFamily {

    /** A patch that no release is newer than. */
    static final int NEWEST = 999;

    private static final int OLDEST_MAJOR = 8;
    private static final int EXPRESSION_DEFAULTS = 13;
    private static final int INDEX_EXPRESSIONS = 13;
    private static final int CHECKS = 16;
    private static final int TABLES_OF_KEYS = 19;
    private static final int INVISIBLE_COLUMNS = 23;
    private static final int ATTRIBUTES = 21;
    private static final int VECTORS_MAJOR = 9;
    private static final int LIBRARIES_MINOR = 2;

    /** The present, which alone needs no parentheses and may have {@code on update} behind it. */
    private static final Pattern PRESENT = Pattern.compile(
            "\\s*(current_timestamp|now|localtime|localtimestamp)\\s*(\\(\\s*\\d?\\s*\\))?\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Map<Integer, ErrorKind> OWN_ERRORS = Map.of(
            3024, ErrorKind.CANCELLED,
            3058, ErrorKind.DEADLOCK,
            3572, ErrorKind.LOCK_TIMEOUT,
            3819, ErrorKind.CHECK,
            4031, ErrorKind.LOST_CONNECTION);

    /** Refuses versions that this dialect is not made for. */
    MysqlVersion {
        if (major < OLDEST_MAJOR) {
            throw new GuruException("MySQL " + major + "." + minor + " is not supported. Use MySQL 8.0 or later.");
        }
    }

    @Override
    public String name() {
        return MysqlDialect.NAME;
    }

    @Override
    public boolean supports(Capability capability) {
        return switch (capability) {
            case ROW_LOCKS,
                    VIRTUAL_COLUMNS,
                    DEFAULT_IN_VALUES,
                    PARENTHESES_IN_UNIONS,
                    STATIC_TYPES,
                    SESSION_LOCKS,
                    TIME_ZONES -> true;
            case TRANSACTIONAL_DDL, RETURNING, ARRAY_PARAMETERS, DISTINCT_ON, NULLS_NOT_DISTINCT, COLUMNS_BY_CASE ->
                false;
        };
    }

    /** Whether a release of 8.0, or any later version, is there. */
    private boolean since(int patchOf80) {
        return major > OLDEST_MAJOR || minor > 0 || patch >= patchOf80;
    }

    /** Whether an index can have expressions, of which the catalog tells then. */
    boolean hasIndexExpressions() {
        return since(INDEX_EXPRESSIONS);
    }

    /** Whether checks are kept. */
    boolean hasChecks() {
        return since(CHECKS);
    }

    /** Whether engines can be told something in words of their own. */
    boolean hasAttributes() {
        return since(ATTRIBUTES);
    }

    /** Whether {@code show create table} writes by its bytes what has no letters. */
    boolean showsAllDefaults() {
        return major > OLDEST_MAJOR;
    }

    /** Whether there are libraries, of code in other languages. */
    boolean hasLibraries() {
        return major > VECTORS_MAJOR || (major == VECTORS_MAJOR && minor >= LIBRARIES_MINOR);
    }

    private UnsupportedFeatureException tooOld(String feature, String cure) {
        var release = patch == NEWEST ? "" : "." + patch;
        return new UnsupportedFeatureException(name() + " " + major + "." + minor + release, feature, cure);
    }

    /** Whether an error says {@code table.key}. */
    boolean namesTablesOfKeys() {
        return since(TABLES_OF_KEYS);
    }

    @Override
    public String uuidType() {
        return "char(36)";
    }

    @Override
    public String referenceSystem(int srid) {
        return "srid " + srid;
    }

    @Override
    public String vectorType(@Nullable Integer dimensions) {
        if (major < VECTORS_MAJOR) {
            throw tooOld("column type vector", "Use MySQL 9.0 or later, or keep it as JSON or binary.");
        }
        return dimensions == null ? "vector" : "vector(" + dimensions + ")";
    }

    @Override
    public void requireVectorIndexes() {
        throw refusal("vector index", "Leave it out: the server compares all vectors.");
    }

    @Override
    public void requireInvisibleColumns() {
        if (!since(INVISIBLE_COLUMNS)) {
            throw tooOld("invisible()", "Use MySQL 8.0.23 or later, or leave it out.");
        }
    }

    @Override
    public void requireChecks() {
        if (!since(CHECKS)) {
            throw tooOld("checks", "Use MySQL 8.0.16 or later: this one would take and forget them.");
        }
    }

    @Override
    public void requireIndexExpressions() {
        if (!since(INDEX_EXPRESSIONS)) {
            throw tooOld(
                    "expression(...) as a part of an index",
                    "Use MySQL 8.0.13 or later, or add a computed column with virtualAs(...), and the index on it.");
        }
    }

    @Override
    public String dropCheck() {
        return "drop check ";
    }

    @Override
    public boolean computedMayBeNotNull() {
        return true;
    }

    @Override
    public boolean instantMayLock() {
        return false;
    }

    @Override
    public String jsonText(String column, String path) {
        return "json_unquote(json_extract(" + column + ", " + path + "))";
    }

    @Override
    public String defaultExpression(String sql) {
        return PRESENT.matcher(sql).matches() ? sql : parentheses(sql);
    }

    /** Types of any length take no literal, but an expression that is one. */
    @Override
    public String defaultLiteral(ColumnType type, String literal) {
        boolean unlimited = type == SimpleType.JSON
                || type == SimpleType.JSONB
                || type instanceof ColumnType.TextType
                || type instanceof ColumnType.SpatialType
                || (type instanceof ColumnType.BinaryType bytes && bytes.length() == null);
        return unlimited ? parentheses(literal) : literal;
    }

    private String parentheses(String expression) {
        if (!since(EXPRESSION_DEFAULTS)) {
            throw tooOld("default " + expression, "Use MySQL 8.0.13 or later, or give a plain value.");
        }
        return "(" + expression + ")";
    }

    /** Its engine makes a B-tree of any. */
    @Override
    public Set<String> indexAlgorithms() {
        return Set.of("btree", "hash");
    }

    @Override
    public boolean dropsIfExists() {
        return false;
    }

    @Override
    public String sharedLock() {
        return " for share";
    }

    @Override
    public List<String> executableComments() {
        return List.of("/*!");
    }

    @Override
    public String extensionCure() {
        return "Use install component or install plugin in raw SQL.";
    }

    @Override
    public Map<Integer, ErrorKind> ownErrors() {
        return OWN_ERRORS;
    }

    @Override
    public MysqlFamilyPresentColumn presentColumn() {
        return new MysqlPresentColumn();
    }

    @Override
    public String tableFacts() {
        return MysqlAftermath.tableFacts(since(INDEX_EXPRESSIONS), since(CHECKS));
    }

    @Override
    public String writtenFacts() {
        return MysqlAftermath.WRITTEN_FACTS;
    }
}
