package io.guruorm.adoption;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times that other tools write, which are no more than a note to people: what cannot be read is unknown. */
final class ForeignTime {

    /** Below it is no time of a migration in milliseconds: it would be before 1973. */
    private static final long EARLIEST_MILLIS = 100_000_000_000L;

    private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d{2})$");

    private ForeignTime() {}

    /**
     * A time in UTC, to the microsecond.
     *
     * @param value a date and time, with its zone or taken as UTC; its text; or milliseconds since 1970, as JavaScript has
     *     them
     * @return null where it is none of these
     */
    static @Nullable LocalDateTime of(@Nullable Object value) {
        LocalDateTime time = read(value);
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable LocalDateTime read(@Nullable Object value) {
        if (value instanceof LocalDateTime local) {
            return local;
        }
        if (value instanceof Instant instant) {
            return utc(instant);
        }
        if (value instanceof Number number) {
            long millis = number.longValue();
            return millis < EARLIEST_MILLIS ? null : utc(Instant.ofEpochMilli(millis));
        }
        return value instanceof String text ? parse(text.strip()) : null;
    }

    private static @Nullable LocalDateTime parse(String text) {
        String iso = SHORT_OFFSET.matcher(text.replaceFirst(" ", "T")).replaceFirst("$1:00");
        try {
            return iso.matches(".*T.*(Z|[+-][\\d:]+)")
                    ? utc(OffsetDateTime.parse(iso).toInstant())
                    : LocalDateTime.parse(iso);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
