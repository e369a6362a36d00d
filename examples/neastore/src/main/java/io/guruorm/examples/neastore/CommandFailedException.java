package io.guruorm.examples.neastore;

/** A command of {@code guruorm} that did not exit with 0; the message is what it wrote on its error output. */
final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String command, int exit, String said) {
        super("guruorm " + command + " exited with " + exit + ":\n" + said.strip());
    }
}
