package io.guruorm.migration;

import io.guruorm.catalog.Sha256;
import io.guruorm.dialect.Dialect;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a migration whose statements are each final on their own: those that are done, and the one that had
 * begun. Immutable. As text it is a line for each thing that happened, so that it grows by appending; each line ends with
 * a sum over itself and all before it, so that an edited text is found out.
 *
 * <pre>
 * guruorm-journal 1 up        what is being done: up, down, or undo 3 (the first three statements of an up)
 * + HASH COUNT                a statement is done; how many rows it changed, where its code was told
 * ? HASH STATE TEXT           a statement begins that no transaction can hold; what the catalog says before it
 * !                           that one is known not to be done
 * r TEXT                      the migration has read, so what it says next may depend on what it read
 * * N HASH COUNTS             the oldest N statements, folded into one line when there are many
 * </pre>
 */
final class Journal {

    private static final String FORMAT = "guruorm-journal 1";
    /** How many statements stand in lines of their own. */
    static final int LINES = 200;

    private static final int SUM = 8;

    private final Purpose purpose;
    private final JournalText text;
    private final FoldedStatements folded;
    private final List<Done> done;
    private final @Nullable Begun begun;
    private final @Nullable Begun abandoned;
    private final @Nullable String read;

    private Journal(
            Purpose purpose,
            JournalText text,
            FoldedStatements folded,
            List<Done> done,
            @Nullable Begun begun,
            @Nullable Begun abandoned,
            @Nullable String read) {
        this.purpose = purpose;
        this.text = text;
        this.folded = folded;
        this.done = done;
        this.begun = begun;
        this.abandoned = abandoned;
        this.read = read;
    }

    /**
     * What is being done.
     *
     * @param direction which way the row of the history goes
     * @param undone how many statements of an {@code up} are undone one by one; -1 where a whole {@code up} or
     *     {@code down} is done
     */
    record Purpose(Direction direction, int undone) {

        static final Purpose UP = new Purpose(Direction.UP, -1);
        static final Purpose DOWN = new Purpose(Direction.DOWN, -1);

        static Purpose undo(int statements) {
            return new Purpose(Direction.DOWN, statements);
        }

        private String words() {
            return undone >= 0 ? "undo " + undone : direction == Direction.UP ? "up" : "down";
        }

        private static Purpose of(String words) {
            return switch (words) {
                case "up" -> UP;
                case "down" -> DOWN;
                default -> undo(Integer.parseInt(words.substring("undo ".length())));
            };
        }
    }

    /**
     * A statement that is done.
     *
     * @param hash of its text and values
     * @param count how many rows it changed, where its code was told
     */
    record Done(String hash, OptionalLong count) {}

    /**
     * A statement that had begun outside of every transaction.
     *
     * @param hash of its text and values
     * @param state what the catalog said before it; empty where it cannot tell
     * @param text its whole text
     */
    record Begun(String hash, String state, String text) {}

    /** A journal of nothing yet. */
    static Journal of(Purpose purpose) {
        return new Journal(
                purpose,
                JournalText.EMPTY.plus(FORMAT + " " + purpose.words()),
                FoldedStatements.NONE,
                List.of(),
                null,
                null,
                null);
    }

    /**
     * Reads a journal.
     *
     * @throws JournalException if the text is none, was edited, or was written by a newer version
     */
    static Journal parse(String text) {
        JournalText lines = JournalText.parse(text);
        String head = lines.first();
        if (!head.startsWith(FORMAT + " ")) {
            throw new JournalException("its journal is of a form that this version of the tool does not know (\"" + head
                    + "\"): a newer version wrote it. Go on with that version");
        }
        try {
            Journal journal = new Journal(
                    Purpose.of(head.substring(FORMAT.length() + 1)),
                    lines,
                    FoldedStatements.NONE,
                    List.of(),
                    null,
                    null,
                    null);
            for (String line : lines.rest()) {
                journal = journal.after(line, lines);
            }
            return journal;
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new JournalException(JournalText.EDITED);
        }
    }

    /** The journal once it says this line too, of a text that holds all. */
    private Journal after(String line, JournalText whole) {
        String[] words = line.split(" ", 4);
        return switch (words[0]) {
            case "+" ->
                new Journal(purpose, whole, folded, with(new Done(words[1], count(words[2]))), null, null, read);
            case "?" ->
                new Journal(
                        purpose,
                        whole,
                        folded,
                        done,
                        new Begun(words[1], words[2].equals("-") ? "" : words[2], JournalText.plain(words[3])),
                        null,
                        read);
            case "!" -> new Journal(purpose, whole, folded, done, null, begun, read);
            case "r" ->
                new Journal(
                        purpose,
                        whole,
                        folded,
                        done,
                        begun,
                        abandoned,
                        JournalText.plain(line.substring("r ".length())));
            case "*" ->
                new Journal(
                        purpose,
                        whole,
                        new FoldedStatements(Integer.parseInt(words[1]), words[2], Counts.parse(words[3])),
                        done,
                        begun,
                        abandoned,
                        read);
            default -> throw new IllegalArgumentException(line);
        };
    }

    private Journal saying(String line) {
        return after(line, text.plus(line));
    }

    /** One more statement is done. */
    Journal done(String hash, OptionalLong count) {
        Journal next = saying("+ " + hash + " " + (count.isPresent() ? String.valueOf(count.getAsLong()) : "-"));
        return next.done.size() < LINES ? next : next.folded();
    }

    /** A statement begins that cannot be recorded together with its effect. */
    Journal begun(String hash, String state, String statement) {
        return saying("? " + hash + " " + (state.isEmpty() ? "-" : state) + " " + JournalText.oneLine(statement));
    }

    /** The one that had begun is done. */
    Journal begunIsDone() {
        return done(begun().orElseThrow().hash(), OptionalLong.empty());
    }

    /** The one that had begun is not done. */
    Journal begunIsNotDone() {
        return saying("!");
    }

    /** The migration has read; only the first time counts. */
    Journal reading(String statement) {
        return read == null ? saying("r " + JournalText.oneLine(statement)) : this;
    }

    /** The same with its statements in one line. */
    private Journal folded() {
        FoldedStatements all = folded.plus(done);
        JournalText shorter = JournalText.EMPTY.plus(FORMAT + " " + purpose.words());
        if (read != null) {
            shorter = shorter.plus("r " + JournalText.oneLine(read));
        }
        shorter = shorter.plus(
                "* " + all.number() + " " + all.hash() + " " + all.counts().text());
        return new Journal(purpose, shorter, all, List.of(), null, null, read);
    }

    private List<Done> with(Done one) {
        List<Done> more = new ArrayList<>(done);
        more.add(one);
        return List.copyOf(more);
    }

    private static OptionalLong count(String word) {
        return word.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(word));
    }

    /** The hash of a statement with its values, 32 hexadecimal digits. */
    static String hash(Sql sql, Dialect dialect) {
        StringBuilder whole = new StringBuilder(sql.text());
        sql.bindings().forEach(value -> whole.append('\0').append(dialect.literal(value)));
        return shortHash(whole.toString());
    }

    static String shortHash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, 16);
    }

    /** A sum of a few digits. */
    static String sum(String text) {
        return shortHash(text).substring(0, SUM);
    }

    Purpose purpose() {
        return purpose;
    }

    /** How many statements are done. */
    int statements() {
        return folded.number() + done.size();
    }

    /** The statements that are kept as one sum: those before all others. */
    FoldedStatements foldedStatements() {
        return folded;
    }

    /**
     * A statement that is not folded.
     *
     * @param index from 0, over all
     */
    Done statement(int index) {
        return done.get(index - folded.number());
    }

    /** How many rows a statement changed, where its code was told. */
    OptionalLong count(int index) {
        return index < folded.number()
                ? folded.counts().get(index)
                : statement(index).count();
    }

    Optional<Begun> begun() {
        return Optional.ofNullable(begun);
    }

    /** One that had begun last and is not done: it may have left something behind. */
    Optional<Begun> abandoned() {
        return Optional.ofNullable(abandoned);
    }

    /** What the migration read first, if it did. */
    Optional<String> read() {
        return Optional.ofNullable(read);
    }

    /** The whole text. */
    String text() {
        return text.text();
    }
}
