package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.guruorm.error.NearestName;
import io.guruorm.migration.MigrationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which migration of another tool is which of ours, as a person wrote it down: a line {@code theirs = ours} for each, or
 * {@code theirs = -} where there is no file for it any more; {@code #} begins a comment.
 */
public final class NameMapping {

    private static final NameMapping NONE = new NameMapping("", List.of());
    private static final String NO_FILE = "-";
    private static final Pattern LINE = Pattern.compile("(.+?)\\s*=\\s*([^\\s=#]+)\\s*(?:#.*)?");

    private final String place;
    private final List<Line> lines;

    private NameMapping(String place, List<Line> lines) {
        this.place = place;
        this.lines = List.copyOf(lines);
    }

    /** No line at all: names are found by themselves. */
    public static NameMapping none() {
        return NONE;
    }

    /**
     * Reads a mapping file in UTF-8.
     *
     * @param file the file
     * @throws MigrationException of kind {@link MigrationException.Kind#USAGE} if it cannot be read, a line is broken or
     *     a name stands in two lines
     */
    public static NameMapping read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException absent) {
            throw new MigrationException(USAGE, "There is no mapping file " + file + ".", absent);
        } catch (CharacterCodingException garbled) {
            throw new MigrationException(
                    USAGE, "Mapping file " + file + " is not in UTF-8. Save it in that encoding.", garbled);
        } catch (IOException unreadable) {
            throw new MigrationException(
                    USAGE, "Mapping file " + file + " cannot be read: " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /**
     * Reads the text of a mapping file.
     *
     * @param place what the file is called in messages
     * @param text its text
     */
    static NameMapping parse(String place, String text) {
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> theirs = new HashMap<>();
        Map<String, Integer> ours = new HashMap<>();
        int number = 0;
        for (String raw : text.replaceFirst("^\uFEFF", "").split("\\R", -1)) {
            number++;
            String bare = raw.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            Line line = line(place, number, bare);
            refuseTwice(place, number, line.theirs(), theirs.put(line.theirs(), number));
            if (line.ours().isPresent()) {
                refuseTwice(
                        place, number, line.ours().get(), ours.put(line.ours().get(), number));
            }
            lines.add(line);
        }
        return new NameMapping(place, lines);
    }

    private static Line line(String place, int number, String bare) {
        Matcher matcher = LINE.matcher(bare);
        if (!matcher.matches()) {
            throw wrong(
                    place,
                    number,
                    "\"" + bare
                            + "\" is no line of a mapping. Write their name, \"=\" and the name of our migration, or"
                            + " \"-\" where there is no file for it any more.");
        }
        return new Line(number, matcher.group(1), Optional.of(matcher.group(2)).filter(ours -> !ours.equals(NO_FILE)));
    }

    private static void refuseTwice(String place, int number, String name, @Nullable Integer before) {
        if (before != null) {
            throw wrong(
                    place, number, "\"" + name + "\" stands in line " + before + " already. Leave one of them out.");
        }
    }

    /** What it calls theirs, in the order of the lines. */
    List<String> theirs() {
        return lines.stream().map(Line::theirs).toList();
    }

    /** The names of ours that it speaks of. */
    List<String> ours() {
        return lines.stream().flatMap(line -> line.ours().stream()).toList();
    }

    /** The line that speaks of a migration, if there is one. */
    Optional<Line> lineOf(ForeignMigration theirs) {
        return lines.stream().filter(line -> theirs.isCalled(line.theirs())).findFirst();
    }

    /**
     * Refuses names that nobody knows, as they are slips of the pen.
     *
     * @param tool whose names theirs are
     * @param ran what has run there
     * @param known the names of all of ours
     */
    void refuseUnknown(ForeignTool tool, List<ForeignMigration> ran, Collection<String> known) {
        for (Line line : lines) {
            List<ForeignMigration> called =
                    ran.stream().filter(one -> one.isCalled(line.theirs())).toList();
            if (called.isEmpty()) {
                List<String> names = ran.stream().map(ForeignMigration::name).toList();
                throw wrong(
                        place,
                        line.number(),
                        tool.title() + "'s history tells of no migration \"" + line.theirs() + "\" that has run."
                                + NearestName.hint(line.theirs(), names)
                                + " Write its name as it is there, or leave the line out.");
            }
            if (called.size() > 1) {
                throw wrong(
                        place,
                        line.number(),
                        "\"" + line.theirs() + "\" may be any of "
                                + String.join(
                                        ", ",
                                        called.stream()
                                                .map(ForeignMigration::name)
                                                .toList())
                                + ". Write one of these.");
            }
            line.ours().filter(ours -> !known.contains(ours)).ifPresent(ours -> {
                throw wrong(
                        place,
                        line.number(),
                        "There is no migration \"" + ours + "\" here." + NearestName.hint(ours, known)
                                + " Write the name of one that is there, without the ending of its file, or \"-\" where"
                                + " there is no file for it any more.");
            });
        }
    }

    private static MigrationException wrong(String place, int number, String what) {
        return new MigrationException(USAGE, "Mapping file " + place + ", line " + number + ": " + what);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param theirs what it calls a migration of the other tool
     * @param ours our migration; empty where there is no file for it any more
     */
    record Line(int number, String theirs, Optional<String> ours) {}
}
