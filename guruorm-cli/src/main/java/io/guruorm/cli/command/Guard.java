package io.guruorm.cli.command;

import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.ProductionException;
import io.guruorm.cli.shell.Session;

/** Keeps commands that write away from production, unless they are told to go on. */
final class Guard {

    private Guard() {}

    static void check(String command, Arguments arguments, Session session) {
        if (session.project().config().isProduction() && !arguments.flag(Options.FORCE)) {
            throw new ProductionException(command);
        }
    }
}
