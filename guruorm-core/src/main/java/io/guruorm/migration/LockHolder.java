package io.guruorm.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of the database that holds what this one waits for.
 *
 * @param pid the server's number for the session
 * @param application what the session calls itself; may be empty
 * @param user the database's user
 * @param address where its client is, or null for a local socket or where the server does not tell
 * @param since when the session was opened, or when its transaction began where a table is held
 * @param statement what it runs or ran last; empty where the server does not tell
 */
public record LockHolder(
        long pid,
        String application,
        String user,
        @Nullable String address,
        @Nullable Instant since,
        String statement) {

    /** The holder in the words of a message: {@code process 4711 ("guruorm migrate", user ann, from 10.0.0.7, since …)}. */
    @Override
    public String toString() {
        if (pid == 0) {
            return "a session that has just let go";
        }
        StringBuilder text = new StringBuilder("process ").append(pid).append(" (");
        if (!application.isEmpty()) {
            text.append('"').append(application).append("\", ");
        }
        text.append("user ").append(user);
        if (address != null) {
            text.append(", from ").append(address);
        }
        if (since != null) {
            text.append(", since ").append(since);
        }
        return text.append(')').toString();
    }
}
