package io.guruorm.dialect;

import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what MySQL and MariaDB differ, each at its version: what the parts that both share leave open. */
public interface MysqlFamily {

    /** The database's name in words. */
    String name();

    /**
     * The dialect's refusal.
     *
     * @param feature what it lacks
     * @param cure what to do
     */
    default UnsupportedFeatureException refusal(String feature, String cure) {
        return new UnsupportedFeatureException(name(), feature, cure);
    }

    /**
     * Whether the database can do something.
     *
     * @param capability what is asked for
     */
    boolean supports(Capability capability);

    /** The type of a UUID. */
    String uuidType();

    /**
     * The words of a shape's reference system.
     *
     * @param srid its number
     */
    String referenceSystem(int srid);

    /**
     * The type of a vector.
     *
     * @param dimensions how many numbers it has, or null for any
     * @throws UnsupportedFeatureException if this version has none such
     */
    String vectorType(@Nullable Integer dimensions);

    /**
     * Looks whether vectors can have an index.
     *
     * @throws UnsupportedFeatureException if they cannot
     */
    void requireVectorIndexes();

    /**
     * Looks whether columns can be left out of {@code select *}.
     *
     * @throws UnsupportedFeatureException if they cannot
     */
    void requireInvisibleColumns();

    /**
     * Looks whether checks are kept.
     *
     * @throws UnsupportedFeatureException if this version takes and forgets them
     */
    void requireChecks();

    /**
     * Looks whether an index can have expressions as its parts.
     *
     * @throws UnsupportedFeatureException if it cannot
     */
    void requireIndexExpressions();

    /** The words that drop a check, with a space behind them. */
    String dropCheck();

    /** Whether a computed column may say {@code not null}; where it may not, a check says so. */
    boolean computedMayBeNotNull();

    /** Whether a change that touches no row may say besides what others may do meanwhile. */
    boolean instantMayLock();

    /**
     * Reads a text out of JSON.
     *
     * @param column the column as SQL
     * @param path the path as a literal
     */
    String jsonText(String column, String path);

    /**
     * An expression as it stands behind {@code default}.
     *
     * @param sql the expression
     */
    String defaultExpression(String sql);

    /**
     * A literal as it stands behind {@code default}.
     *
     * @param type the column's type
     * @param literal the literal
     */
    String defaultLiteral(ColumnType type, String literal);

    /** The ways to keep an index that can be asked for, in lower case. */
    Set<String> indexAlgorithms();

    /** Whether a key, an index or a check may be dropped {@code if exists}. */
    boolean dropsIfExists();

    /** The words at the end of a query whose rows nobody else may change. */
    String sharedLock();

    /** What begins a comment that the server executes. */
    List<String> executableComments();

    /** How the server takes what {@link io.guruorm.schema.EnsureExtension} asks for, as a cure. */
    String extensionCure();

    /** What the errors mean that the other one does not have. */
    Map<Integer, ErrorKind> ownErrors();

    /** What the catalog knows of a column, to say it again. */
    MysqlFamilyPresentColumn presentColumn();

    /** A question to the catalog for all that is known of some tables; {@code %1$s} tells their rows. */
    String tableFacts();

    /** A question to the catalog for views and whatever else has a text of its own. */
    String writtenFacts();
}
