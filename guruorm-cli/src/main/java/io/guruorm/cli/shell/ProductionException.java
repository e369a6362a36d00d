package io.guruorm.cli.shell;

import io.guruorm.error.GuruException;

/** A command that writes, on a database that is said to be in production, without {@code --force}. */
public final class ProductionException extends GuruException {

    private static final long serialVersionUID = 1L;

    public ProductionException(String command) {
        super("The environment is production, so guruorm " + command + " was not run and nothing was changed."
                + " Add --force if you mean it.");
    }
}
