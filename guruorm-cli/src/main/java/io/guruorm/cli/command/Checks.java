package io.guruorm.cli.command;

import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.error.ConfigurationException;
import java.util.List;

/** Refuses options that say two things at once. */
final class Checks {

    private Checks() {}

    /** A seeder's rows depend on what it reads, so they cannot be pretended. */
    static void pretendSeedsNothing(Arguments arguments) {
        atMostOne(arguments, Options.PRETEND, Options.SEED);
        atMostOne(arguments, Options.PRETEND, Options.SEEDER);
    }

    /** At most one of them may be given. */
    static void atMostOne(Arguments arguments, Option... options) {
        List<String> given = List.of(options).stream()
                .filter(arguments::flag)
                .map(Option::name)
                .toList();
        if (given.size() > 1) {
            throw new ConfigurationException(
                    String.join(" and ", given) + " cannot be given together. Leave all but one out.");
        }
    }
}
