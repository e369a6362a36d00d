package io.guruorm.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The part of a script that does not depend on the commands, with two places for the part that does. */
record Template(String text) {

    static Template of(Shell shell) {
        try (InputStream resource = Template.class.getResourceAsStream("completion." + shell.text())) {
            return new Template(new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The whole script.
     *
     * @param commands the list of the commands
     * @param definitions what each takes
     */
    String filled(String commands, String definitions) {
        return text.replace("@COMMANDS@", commands).replace("@DEFINITIONS@", definitions);
    }
}
