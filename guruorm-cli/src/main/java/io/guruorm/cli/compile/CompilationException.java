package io.guruorm.cli.compile;

import io.guruorm.error.GuruException;
import org.jspecify.annotations.Nullable;

/** Java sources of a project's {@code database/} folder that cannot be turned into classes. */
public final class CompilationException extends GuruException {

    private static final long serialVersionUID = 1L;

    CompilationException(String message) {
        super(message);
    }

    CompilationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
