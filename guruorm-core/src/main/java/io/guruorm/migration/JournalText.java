package io.guruorm.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that each end with a sum over themselves and all before them. Immutable.
 *
 * @param text the lines, each with its sum and a line feed
 * @param sum of the last line
 * @param lines without their sums
 */
record JournalText(String text, String sum, List<String> lines) {

    static final JournalText EMPTY = new JournalText("", "", List.of());
    static final String EDITED = "its journal is not as it was written: somebody edited it or cut it short";

    /**
     * Reads lines and checks their sums.
     *
     * @throws JournalException if one is not right
     */
    static JournalText parse(String text) {
        JournalText read = EMPTY;
        for (String line : text.split("\n", -1)) {
            if (read.text().length() == text.length()) {
                break;
            }
            int end = line.lastIndexOf(' ');
            if (end < 0) {
                throw new JournalException(EDITED);
            }
            read = read.plus(line.substring(0, end));
        }
        if (read.lines().isEmpty() || !read.text().equals(text)) {
            throw new JournalException(EDITED);
        }
        return read;
    }

    JournalText plus(String line) {
        String next = Journal.sum(sum + "\n" + line);
        List<String> more = new ArrayList<>(lines);
        more.add(line);
        return new JournalText(text + line + " " + next + "\n", next, List.copyOf(more));
    }

    String first() {
        return lines.get(0);
    }

    List<String> rest() {
        return lines.subList(1, lines.size());
    }

    static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    static String plain(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                text.append(
                        switch (line.charAt(i)) {
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> line.charAt(i);
                        });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
