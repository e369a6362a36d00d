package io.guruorm.migration;

import io.guruorm.dialect.ScriptStatement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that a run would send, as a script that a client of the database can run. Nothing was written to make
 * it, and no lock was taken.
 *
 * @param parts the migrations, with what stands before the first and after the last, in order
 */
public record PretendScript(List<Part> parts) {

    /** Keeps a copy. */
    public PretendScript {
        parts = List.copyOf(parts);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The whole script: a comment for each part, then its statements, each ended by a semicolon and a line break. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }

    /**
     * The statements of one migration, or of what has to be done around them.
     *
     * @param title a migration's name and direction, or what the statements are for
     * @param statements SQL without the semicolon at the end, values written in
     */
    public record Part(String title, List<String> statements) {

        /** Keeps a copy. */
        public Part {
            statements = List.copyOf(statements);
        }

        /** The part as a script. */
        public String text() {
            StringBuilder script = new StringBuilder("-- ").append(title).append('\n');
            for (String statement : statements) {
                script.append(ScriptStatement.ended(statement)).append('\n');
            }
            return script.toString();
        }
    }
}
