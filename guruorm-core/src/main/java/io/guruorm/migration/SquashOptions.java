package io.guruorm.migration;

import io.guruorm.sql.CheckReturnValue;
import java.nio.file.Path;

/**
 * What a squash shall do.
 *
 * @param file where the schema is written; what is there is replaced
 * @param prune whether the files of the migrations that it holds are deleted then
 */
@CheckReturnValue
public record SquashOptions(Path file, boolean prune) {

    /**
     * Writes a file and deletes none.
     *
     * @param file where the schema is written
     */
    public static SquashOptions to(Path file) {
        return new SquashOptions(file, false);
    }

    /** The same with the files of migrations deleted, or not. */
    public SquashOptions withPrune(boolean delete) {
        return new SquashOptions(file, delete);
    }
}
