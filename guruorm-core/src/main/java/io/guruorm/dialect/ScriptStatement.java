package io.guruorm.dialect;

import io.guruorm.sql.Sql;

/**
 * One statement of a script.
 *
 * @param text the statement as written, from its first word to its last; comments inside it stay
 * @param line the line of its first word, from 1
 * @param name what it is, for messages: {@code create index concurrently}
 * @param sql the same, ready to be sent: facts, and each {@code ?} doubled that is no placeholder
 * @param concurrent whether it waits for other transactions by design, so that a lock timeout would only spoil it
 * @param aftermath what to do where its answer never came, if it cannot stand in a transaction
 */
public record ScriptStatement(String text, int line, String name, Sql sql, boolean concurrent, Aftermath aftermath) {

    /**
     * A statement as it stands in a script, with its end. A semicolon behind what may be a comment stands on a line of its
     * own; one that is there already is enough.
     *
     * @param statement its text
     */
    public static String ended(String statement) {
        String text = statement.strip();
        if (text.lastIndexOf("--") > text.lastIndexOf('\n')) {
            return text + "\n;";
        }
        return text.endsWith(";") ? text : text + ";";
    }
}
