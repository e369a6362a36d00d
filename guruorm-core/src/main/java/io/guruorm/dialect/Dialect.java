package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlCompiler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one kind of database writes SQL and means its errors. Pure and thread-safe. */
public interface Dialect extends SqlCompiler {

    /** The database's name for messages, such as {@code PostgreSQL}. */
    String name();

    /**
     * Text from a caller, with the facts that the dialect's lexer finds in it.
     *
     * @param text the statement; {@code ?} for each binding, {@code ??} for the operator
     * @param bindings its values
     */
    Sql raw(String text, List<? extends @Nullable Object> bindings);

    /**
     * What an error of the database means.
     *
     * @param sqlState the five characters of the SQL standard, where the driver gave them
     * @param vendorCode the database's own number
     * @param message the database's words
     */
    ErrorKind errorKind(@Nullable String sqlState, int vendorCode, String message);
}
