package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes SQL text apart as its database would: knows quotes, comments and bodies, and so where a statement ends and what
 * it does. Pure and thread-safe.
 */
public interface ScriptLexer {

    /**
     * The statements of a script, in order, without the semicolons between them.
     *
     * @param script the text of a file
     * @return none if the text holds only blanks and comments
     * @throws io.guruorm.error.ScriptException for a quote, comment or parenthesis without an end, and for what only a
     *     database's own client understands
     */
    List<ScriptStatement> statements(String script);

    /**
     * Text from a caller, with the facts of all its statements together.
     *
     * @param text one statement, as a rule; {@code ?} for each binding, {@code ??} for the operator
     * @param bindings its values
     * @throws io.guruorm.error.ScriptException as {@link #statements} does
     */
    Sql raw(String text, List<? extends @Nullable Object> bindings);
}
