package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The question marks of a text that stand outside quotes and comments: placeholders, and doubled ones for operators. */
public final class Placeholders {

    private static final Set<String> WORDS_OF_QUERIES = Set.of("select", "from", "join", "table", "into");

    private final String text;
    private final List<Mark> marks = new ArrayList<>();
    private boolean mayNameTables;

    private record Mark(int start, boolean doubled) {}

    private Placeholders(String text, Scanner scanner) {
        this.text = text;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            read(token);
        }
    }

    /**
     * The marks of a text.
     *
     * @param text some SQL
     * @param scanner reads that text as its database would
     */
    public static Placeholders in(String text, Scanner scanner) {
        return new Placeholders(text, scanner);
    }

    private void read(Token token) {
        if (token.type() == Token.Type.WORD && WORDS_OF_QUERIES.contains(token.value())) {
            mayNameTables = true;
        }
        if (!token.isSymbol('?')) {
            return;
        }
        int last = marks.size() - 1;
        if (last >= 0 && !marks.get(last).doubled() && marks.get(last).start() + 1 == token.start()) {
            marks.set(last, new Mark(marks.get(last).start(), true));
        } else {
            marks.add(new Mark(token.start(), false));
        }
    }

    /** How many placeholders there are. */
    public int count() {
        return (int) marks.stream().filter(mark -> !mark.doubled()).count();
    }

    /** Whether there is a word that stands before a table. */
    public boolean mayNameTables() {
        return mayNameTables;
    }

    /** The text with each single mark doubled, as it is an operator and no placeholder. */
    public String asOperators() {
        return rewritten(mark -> "??");
    }

    /**
     * The text with each placeholder replaced, and each doubled mark single.
     *
     * @param values as many as placeholders
     * @param literal writes a value
     */
    public String fill(List<@Nullable Object> values, Function<@Nullable Object, String> literal) {
        if (count() != values.size()) {
            throw new GuruException(
                    "The statement has " + count() + " placeholders, but " + values.size() + " values: " + text);
        }
        var next = values.iterator();
        return rewritten(mark -> mark.doubled() ? "?" : literal.apply(next.next()));
    }

    private String rewritten(Function<Mark, String> replacement) {
        var rewritten = new StringBuilder();
        int from = 0;
        for (var mark : marks) {
            rewritten.append(text, from, mark.start()).append(replacement.apply(mark));
            from = mark.start() + (mark.doubled() ? 2 : 1);
        }
        return rewritten.append(text, from, text.length()).toString();
    }
}
