package io.guruorm.generator;

import io.guruorm.error.ConfigurationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two parts of a new migration's name: a time that comes after all others, and words in snake case. */
final class DraftName {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu_MM_dd_HHmmss", Locale.ROOT);
    private static final Pattern BEGINS_WITH_TIME = Pattern.compile("M?(\\d{4}_\\d{2}_\\d{2}_\\d{6})_.*");
    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
    private static final int LONGEST = 200;

    private DraftName() {}

    /** The words of {@code create_users_table}, {@code CreateUsersTable} or {@code create users table}. */
    static String words(String title) {
        String words = title.strip()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[\\s-]+", "_")
                .toLowerCase(Locale.ROOT);
        if (!WORDS.matcher(words).matches()) {
            throw new ConfigurationException(
                    "\"" + title + "\" is no name for a migration. Take letters a-z, digits and"
                            + " underscores, as in create_users_table.");
        }
        if (words.length() > LONGEST) {
            throw new ConfigurationException("The name of a migration may have " + LONGEST
                    + " characters; this one has " + words.length() + ". Choose a shorter one.");
        }
        return words;
    }

    /** The present second in UTC, or the one after the newest of the names where that is later. */
    static String time(Instant now, Collection<String> present) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        for (String file : present) {
            Matcher matcher = BEGINS_WITH_TIME.matcher(file);
            if (matcher.matches()) {
                LocalDateTime after = parse(matcher.group(1), file).plusSeconds(1);
                time = after.isAfter(time) ? after : time;
            }
        }
        return TIME.format(time);
    }

    private static LocalDateTime parse(String time, String file) {
        try {
            return LocalDateTime.parse(time, TIME);
        } catch (DateTimeParseException noTime) {
            throw new ConfigurationException(
                    "The name of " + file + " begins with " + time + ", which is no date and time. Rename the file.",
                    noTime);
        }
    }
}
