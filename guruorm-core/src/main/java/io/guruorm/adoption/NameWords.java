package io.guruorm.adoption;

import io.guruorm.migration.MigrationName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names of migrations are made of here and elsewhere: a time, and words in snake case. */
public final class NameWords {

    private static final int PREFIX = "yyyy_MM_dd_HHmmss_".length();
    private static final Pattern TIME = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{6})");
    private static final Pattern TIMED = Pattern.compile(TIME.pattern() + "[_-]+(.+)");

    private NameWords() {}

    /**
     * Words in snake case: {@code create_users} of {@code Create users}, {@code CreateUsers} or {@code create-users}.
     *
     * @param text any text; letters lose their accents, and what is neither letter nor digit parts words
     * @return perhaps nothing, as of a text in another script
     */
    public static String snake(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /** The words behind the time of one of our names. */
    static String ofName(String name) {
        return MigrationName.of(name).isPresent() ? name.substring(PREFIX) : name;
    }

    /**
     * The time of one of our names, from fourteen digits.
     *
     * @param digits {@code 20250101120000}
     * @return {@code 2025_01_01_120000}; empty where these are no fourteen digits
     */
    static Optional<String> time(String digits) {
        Matcher matcher = TIME.matcher(digits);
        return matcher.matches() ? Optional.of(time(matcher)) : Optional.empty();
    }

    /** The fourteen digits of the time of one of our names. */
    static Optional<String> digits(String name) {
        return MigrationName.of(name)
                .map(ours -> ours.text().substring(0, PREFIX).replace("_", ""));
    }

    /** Our name for {@code 20250101120000_create_users}: {@code 2025_01_01_120000_create_users}. */
    static Optional<String> ofTimed(String text) {
        Matcher matcher = TIMED.matcher(text);
        return matcher.matches() ? Optional.of(time(matcher) + "_" + snake(matcher.group(5))) : Optional.empty();
    }

    private static String time(Matcher matcher) {
        return matcher.group(1) + "_" + matcher.group(2) + "_" + matcher.group(3) + "_" + matcher.group(4);
    }
}
