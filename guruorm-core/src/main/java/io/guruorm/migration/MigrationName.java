package io.guruorm.migration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a migration, {@code yyyy_MM_dd_HHmmss_snake_words}, as the history records it; of one that runs again when
 * it changes, {@code R_snake_words}. Names are ordered as text, which puts these last.
 *
 * @param text the whole name, without the {@code M} of a class or the ending of a file
 */
public record MigrationName(String text) implements Comparable<MigrationName> {

    /** What a name looks like, for messages. */
    static final String FORM = "yyyy_MM_dd_HHmmss_snake_words";

    /** The same of one that runs again when it changes. */
    static final String REPEATABLE_FORM = "R_snake_words";

    private static final int LONGEST = 255;
    private static final Pattern NAME = Pattern.compile("\\d{4}_\\d{2}_\\d{2}_\\d{6}_[a-z0-9][a-z0-9_]*");
    private static final Pattern REPEATABLE = Pattern.compile("R_[a-z0-9][a-z0-9_]*");
    private static final Pattern CLASS = Pattern.compile("M(" + NAME.pattern() + ")");

    /**
     * Checks the form.
     *
     * @throws MigrationException of kind {@link MigrationException.Kind#USAGE} if the text is no such name
     */
    public MigrationName {
        if (!isName(text)) {
            throw new MigrationException(
                    MigrationException.Kind.USAGE,
                    "\"" + text + "\" is not the name of a migration. Names are " + FORM
                            + ", such as 2025_11_29_145247_create_users_table, with at most " + LONGEST
                            + " characters.");
        }
    }

    /**
     * The name in that of a class, {@code M2025_11_29_145247_create_users_table}, if it has the form.
     *
     * @param simpleName the class's simple name
     */
    static Optional<MigrationName> ofClass(String simpleName) {
        Matcher matcher = CLASS.matcher(simpleName);
        return matcher.matches() ? of(matcher.group(1)) : Optional.empty();
    }

    /** The name, if the text has the form of one. */
    public static Optional<MigrationName> of(String text) {
        return isName(text) ? Optional.of(new MigrationName(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST && (NAME.matcher(text).matches() || isRepeatable(text));
    }

    /** Whether this is the name of a migration that runs again when it changes. */
    static boolean isRepeatable(String text) {
        return REPEATABLE.matcher(text).matches();
    }

    /** Whether it runs again when it changes. */
    boolean repeatable() {
        return isRepeatable(text);
    }

    /** The name of a class that holds the migration. */
    String className() {
        return "M" + text;
    }

    @Override
    public int compareTo(MigrationName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
