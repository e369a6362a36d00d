package io.guruorm.migration;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the history as the notes of a schema dump: {@code 3 s1:9f86… 2025_11_29_145247_create_users_table}. */
final class DumpedHistory {

    private static final String NO_SUM = "-";
    private static final Pattern NOTE = Pattern.compile("(\\d+) (\\S+) (.+)");

    private DumpedHistory() {}

    static List<String> notes(List<HistoryRow> rows) {
        return rows.stream()
                .map(row ->
                        row.batch() + " " + Objects.requireNonNullElse(row.checksum(), NO_SUM) + " " + row.migration())
                .toList();
    }

    /** Rows as they will be, but for their numbers and times. */
    static List<HistoryRow> rows(List<String> notes) {
        List<HistoryRow> rows = new ArrayList<>();
        for (String note : notes) {
            Matcher parts = NOTE.matcher(note);
            if (!parts.matches()) {
                throw new GuruException("A schema dump says of a migration that has run: \"" + note
                        + "\", which this version of the tool does not know. Update the tool.");
            }
            String sum = parts.group(2);
            rows.add(new HistoryRow(
                    rows.size() + 1,
                    parts.group(3),
                    Integer.parseInt(parts.group(1)),
                    null,
                    sum.equals(NO_SUM) ? null : sum,
                    null,
                    HistoryRow.RAN,
                    null,
                    null,
                    null,
                    null));
        }
        return rows;
    }
}
