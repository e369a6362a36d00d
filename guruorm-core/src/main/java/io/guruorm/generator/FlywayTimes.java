package io.guruorm.generator;

import io.guruorm.adoption.FlywayVersion;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Times for the names of migrations that had versions, so that the names are in the order of the versions. */
final class FlywayTimes {

    private static final int DIGITS = 14;
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2999;
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu_MM_dd_HHmmss", Locale.ROOT);

    private FlywayTimes() {}

    /**
     * A time for each version: the version itself where it is one, {@code 20250101120000} or only as far as the minute or
     * the day; else the number of its place among all of them, on the first day of 2000. Where the names would then not be
     * in the order of the versions, all are numbered.
     *
     * @param versions in ascending order
     */
    static Map<FlywayVersion, String> of(List<FlywayVersion> versions) {
        List<String> times = new ArrayList<>();
        for (FlywayVersion version : versions) {
            times.add(time(version).map(WRITTEN::format).orElseGet(() -> numbered(times.size())));
        }
        boolean ascending = true;
        for (int i = 1; i < times.size(); i++) {
            ascending &= times.get(i - 1).compareTo(times.get(i)) < 0;
        }
        Map<FlywayVersion, String> all = new LinkedHashMap<>();
        for (int i = 0; i < times.size(); i++) {
            all.put(versions.get(i), ascending ? times.get(i) : numbered(i));
        }
        return all;
    }

    private static String numbered(int place) {
        return "2000_01_01_%06d".formatted(place + 1);
    }

    private static Optional<LocalDateTime> time(FlywayVersion version) {
        String digits = version.digits();
        if (digits.length() != DIGITS && digits.length() != DIGITS - 2 && digits.length() != DIGITS - 6) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(digits + "0".repeat(DIGITS - digits.length()), READ))
                    .filter(time -> time.getYear() >= EARLIEST && time.getYear() <= LATEST);
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
