package io.guruorm.examples.neastore;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a value in a row, or within its JSON, is what stands in the export. */
final class Sameness {

    private Sameness() {}

    static boolean of(@Nullable Object exported, @Nullable Object stored) {
        Object plain = ExtendedJson.plain(exported);
        if (plain == null || stored == null) {
            return plain == null && stored == null;
        }
        if (plain instanceof BigDecimal number) {
            return ofNumber(number, stored);
        }
        if (plain instanceof Instant moment) {
            return ofMoment(moment, stored);
        }
        if (plain instanceof UUID uuid) {
            return uuid.equals(stored) || uuid.toString().equals(stored);
        }
        if (plain instanceof List<?> list) {
            return stored instanceof List<?> others && ofLists(list, others);
        }
        if (plain instanceof Map<?, ?> map) {
            return stored instanceof Map<?, ?> others && ofMaps(map, others);
        }
        return Objects.equals(plain, stored);
    }

    private static boolean ofNumber(BigDecimal number, Object stored) {
        if (stored instanceof Number other) {
            return number.compareTo(new BigDecimal(other.toString())) == 0;
        }
        return number.toPlainString().equals(stored);
    }

    private static boolean ofMoment(Instant moment, Object stored) {
        if (stored instanceof LocalDate date) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant().equals(moment);
        }
        if (stored instanceof String text) {
            return text.endsWith("Z") && Instant.parse(text).equals(moment);
        }
        return moment.equals(stored);
    }

    private static boolean ofLists(List<?> exported, List<?> stored) {
        if (exported.size() != stored.size()) {
            return false;
        }
        for (int i = 0; i < exported.size(); i++) {
            if (!of(exported.get(i), stored.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean ofMaps(Map<?, ?> exported, Map<?, ?> stored) {
        return exported.keySet().equals(stored.keySet())
                && exported.keySet().stream().allMatch(key -> of(exported.get(key), stored.get(key)));
    }
}
