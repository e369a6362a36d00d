package io.guruorm.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL and MariaDB answer to {@code show create …}.
 *
 * @param family whose
 * @param allDefaults whether it shows letters of four bytes in defaults
 * @param text the statement
 */
public record MysqlFamilyShownText(MysqlFamily family, boolean allDefaults, String text) implements ShownText {

    /** What older releases show for bytes that they have no letter for. */
    private static final char UNKNOWN = '?';

    private static final String STRING = "'(?:[^'\\\\]|''|\\\\.)*+'";

    private static final Pattern VIEW =
            Pattern.compile("CREATE ALGORITHM=(\\w+) .*? SQL SECURITY (\\w+) VIEW ", Pattern.DOTALL);

    /** Each in a line of its own, as the server writes them. */
    private static final Pattern CHARACTERISTICS = Pattern.compile(
            "[^\\n]*\\n(?:    (?:LANGUAGE SQL|CONTAINS SQL|NO SQL|READS SQL DATA|MODIFIES SQL DATA|DETERMINISTIC"
                    + "|SQL SECURITY INVOKER|COMMENT " + STRING + ")\\n)*+",
            Pattern.DOTALL);

    private static final String NAME = "(?:`(?:[^`]|``)*+`|\"(?:[^\"]|\"\")*+\")";
    private static final Pattern DEFINER = Pattern.compile("CREATE DEFINER=" + NAME + "@" + NAME + " ");

    /** As whoever made it has written it. */
    private static final String TRIGGER = "trigger ";

    private static final Pattern DEFAULT = Pattern.compile(" DEFAULT (" + STRING + "|0x[0-9A-F]+)");
    private static final Pattern PARSER = Pattern.compile("WITH PARSER (`(?:[^`]|``)+`)");

    @Override
    public Optional<String> viewOptions() {
        Matcher head = VIEW.matcher(text);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        String options = Stream.of(
                        head.group(1).equals("UNDEFINED") ? "" : "algorithm=" + lower(head.group(1)),
                        head.group(2).equals("DEFINER") ? "" : "sql security " + lower(head.group(2)))
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" "));
        return options.isEmpty() ? Optional.empty() : Optional.of(options);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Names before it are quoted or in parentheses. */
    @Override
    public String viewQuery() {
        return text.substring(behind(List.of("as"))).strip();
    }

    @Override
    public String body() {
        return text.regionMatches(true, behindDefiner(), TRIGGER, 0, TRIGGER.length())
                ? text.substring(behind(List.of("for", "each", "row"))).strip()
                : routineBody();
    }

    /** The definer's name and host are quoted, by the quotes of the mode that it is read in. */
    private int behindDefiner() {
        Matcher definer = DEFINER.matcher(text);
        return definer.lookingAt() ? definer.end() : 0;
    }

    private String routineBody() {
        Matcher characteristics = CHARACTERISTICS.matcher(text);
        characteristics.region(endOfArguments(), text.length());
        return characteristics.lookingAt()
                ? text.substring(characteristics.end()).strip()
                : text;
    }

    private int endOfArguments() {
        var scanner = new MysqlFamilyScanner(text, family);
        int depth = 0;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            if (depth == 0 && token.isSymbol(')')) {
                return token.end();
            }
        }
        return 0;
    }

    /** Where the text goes on behind the first place with these words. */
    private int behind(List<String> words) {
        var scanner = new MysqlFamilyScanner(text, family);
        List<Token> last = new ArrayList<>();
        int depth = 0;
        for (Token token = scanner.next(); token != null; token = scanner.next()) {
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            last.add(token);
            if (depth == 0 && endsWith(last, words)) {
                return token.end();
            }
        }
        throw new IllegalStateException("The server shows this without " + words + ": " + text);
    }

    private static boolean endsWith(List<Token> tokens, List<String> words) {
        int from = tokens.size() - words.size();
        for (int i = 0; i < words.size(); i++) {
            if (from < 0 || !tokens.get(from + i).isWord(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<String> defaultOf(String column) {
        return part(quoted(column) + " ", DEFAULT).filter(shown -> allDefaults || shown.indexOf(UNKNOWN) < 0);
    }

    @Override
    public Optional<String> optionsOf(String index) {
        return part("FULLTEXT KEY " + quoted(index) + " ", PARSER).map(parser -> "with parser " + parser);
    }

    @Override
    public Optional<String> checkOf(@Nullable String name, @Nullable String column) {
        String begin = "\n  " + (column == null ? "CONSTRAINT " + quoted(String.valueOf(name)) : quoted(column)) + " ";
        int at = text.indexOf(begin);
        return at < 0 ? Optional.empty() : parenthesized("check", text.substring(at + begin.length()));
    }

    /** What stands in parentheses behind a word, before the comma or the parenthesis that ends all. */
    private Optional<String> parenthesized(String word, String rest) {
        var scanner = new MysqlFamilyScanner(rest, family);
        int depth = 0;
        boolean found = false;
        int open = -1;
        for (Token token = scanner.next(); token != null && depth >= 0; token = scanner.next()) {
            if (depth == 0 && token.isSymbol(',')) {
                return Optional.empty();
            }
            if (found && open < 0) {
                open = token.end();
            }
            found |= depth == 0 && token.isWord(word);
            depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
            if (open >= 0 && depth == 0) {
                return Optional.of(rest.substring(open, token.start()));
            }
        }
        return Optional.empty();
    }

    /** What a line of a table says; in its strings the server writes no line's end. */
    private Optional<String> part(String begin, Pattern wanted) {
        int at = text.indexOf("\n  " + begin);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + "\n  ".length() + begin.length() - 1;
        int end = text.indexOf('\n', from);
        Matcher found = wanted.matcher(text).region(from, end < 0 ? text.length() : end);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
