package io.guruorm.cli.completion;

/** What can stand for a value, as far as its label in the help tells. */
enum Values {
    /** Folders. */
    FOLDERS,
    /** Files and folders. */
    FILES,
    /** Names of shells. */
    SHELLS,
    /** Nobody knows. */
    UNKNOWN;

    static Values of(String label) {
        return switch (label) {
            case "FOLDER" -> FOLDERS;
            case "FILE" -> FILES;
            case Shell.LABEL -> SHELLS;
            default -> UNKNOWN;
        };
    }
}
