package io.guruorm.dialect;

import io.guruorm.schema.IndexNaming;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlCompiler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of database writes SQL and means its errors: values in, text out. Pure and thread-safe; knows the
 * server's version as data and asks no connection, clock or environment.
 */
public interface Dialect extends SqlCompiler, IndexNaming {

    /** The database's name for messages, such as {@code PostgreSQL}. */
    String name();

    /**
     * Writes one change of the schema down.
     *
     * @param change what to compile; never changed
     * @return the statements in order, each of one thing where possible
     * @throws io.guruorm.error.UnsupportedFeatureException if the dialect cannot honour a word of it
     */
    List<Sql> compile(SchemaChange change);

    /**
     * Asks for what is there of a table, where a change can only be written down by who knows that: rows of {@code kind},
     * {@code name} and {@code text}, which make a {@link PresentTable}. It says which table it
     * asks about. Empty where the change alone says enough.
     *
     * @param change what shall be compiled
     */
    default Optional<Sql> presentQuestion(SchemaChange change) {
        return Optional.empty();
    }

    /**
     * Writes one change of the schema down, knowing what is there of its table.
     *
     * @param change what to compile; never changed
     * @param present the answer to {@link #presentQuestion}
     * @return the statements in order, to be sent in one transaction that {@link SessionStatements#beforeChanges} has
     *     gone before; none where all is so already
     * @throws io.guruorm.error.UnsupportedFeatureException if something that is there cannot be kept
     */
    default List<Sql> compile(SchemaChange change, PresentTable present) {
        return compile(change);
    }

    /**
     * Quotes a name, its quotes doubled.
     *
     * @param identifier a name; a dotted one is {@code schema.table}
     */
    String quote(String identifier);

    /**
     * Writes a value as a literal.
     *
     * @param value a value as one binds it
     */
    String literal(@Nullable Object value);

    /**
     * The statement with its bindings as literals, as a client can run it: {@code ??} is {@code ?} again.
     *
     * @param sql text and bindings
     */
    String inline(Sql sql);

    /**
     * Text from a caller, with the facts that the dialect's lexer finds in it.
     *
     * @param text the statement; {@code ?} for each binding, {@code ??} for the operator
     * @param bindings its values
     */
    Sql raw(String text, List<? extends @Nullable Object> bindings);

    /**
     * Whether the database can do something.
     *
     * @param capability what is asked for
     */
    boolean supports(Capability capability);

    /** How many values one statement may carry. */
    int maxBindings();

    /**
     * What an error of the database means.
     *
     * @param sqlState the five characters of the SQL standard, where the driver gave them
     * @param vendorCode the database's own number
     * @param message the database's words
     */
    ErrorKind errorKind(@Nullable String sqlState, int vendorCode, String message);

    /**
     * The key whose value is there already.
     *
     * @param named as an error of {@link ErrorKind#UNIQUE} names it
     */
    default String duplicatedKey(String named) {
        return named;
    }

    /**
     * Two texts as one.
     *
     * @param left an expression
     * @param right an expression
     */
    default String concatenation(String left, String right) {
        return left + " || " + right;
    }

    /** Takes scripts apart. */
    ScriptLexer lexer();

    /** What a migration run says to its session. */
    SessionStatements session();

    /** Questions to the catalog. */
    CatalogQueries catalog();
}
