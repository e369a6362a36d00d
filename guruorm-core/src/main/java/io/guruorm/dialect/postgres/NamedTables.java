package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Token;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that a changing statement names. It may name too many, never too few: where a part could reach
 * tables that stand nowhere in the text (a function, a rule, {@code cascade}), the answer is that nobody knows.
 */
final class NamedTables {

    /** Words of the language, and functions that touch no table, that stand before a parenthesis. */
    private static final Set<String> HARMLESS_BEFORE_PARENTHESIS = words("""
            values in exists and or not any all some over filter cast row array set when then else case conflict
            using on select from where by join returning as between like ilike is distinct union except
            intersect key check unique default do coalesce nullif greatest least lower upper trim btrim ltrim
            rtrim substring substr replace regexp_replace split_part concat concat_ws length char_length left
            right lpad rpad md5 sha256 encode decode format position strpos now clock_timestamp date_trunc
            extract to_char to_date to_timestamp to_number make_date make_interval age abs ceil floor round
            trunc mod power sqrt random gen_random_uuid uuid_generate_v4 uuidv7 count sum min max avg bool_and
            bool_or string_agg array_agg row_number rank dense_rank generate_series unnest array_length
            array_append array_remove array_to_string string_to_array to_json to_jsonb json_build_object
            jsonb_build_object json_agg jsonb_agg jsonb_set jsonb_array_elements jsonb_array_elements_text
            row_to_json numeric decimal varchar char character varying timestamp timestamptz time bit interval
            """);

    private static final Set<String> END_OF_TABLE_LIST = words("""
            where join left right inner full cross natural on using group order limit offset having union except
            intersect set when returning for window
            """);

    private final List<Token> tokens;
    private final Set<String> names = new TreeSet<>();

    private static Set<String> words(String spaced) {
        return Set.of(spaced.strip().split("\\s+"));
    }

    private NamedTables(List<Token> tokens) {
        this.tokens = tokens;
    }

    static TableNames of(List<Token> tokens) {
        NamedTables search = new NamedTables(tokens);
        return search.found() ? new TableNames(true, search.names) : TableNames.UNKNOWN;
    }

    private boolean found() {
        return switch (tokens.get(0).value()) {
            case "insert" -> is(1, "into") && target(2) && mentions(2);
            case "merge" -> is(1, "into") && target(only(2)) && mentions(2);
            case "update" -> target(only(1)) && mentions(1);
            case "delete" -> is(1, "from") && target(only(2)) && mentions(2);
            case "copy" -> target(1);
            case "truncate" -> !has("cascade") && list(only(is(1, "table") ? 2 : 1));
            case "create" -> created();
            case "alter" -> altered();
            case "drop" -> is(1, "table") && !has("cascade") && list(ifExists(2));
            case "comment" -> is(1, "on") && (is(2, "table") ? target(3) : is(2, "column") && ofColumn(3));
            default -> false;
        };
    }

    private boolean created() {
        int at = 1;
        while (is(at, "global")
                || is(at, "local")
                || is(at, "temporary")
                || is(at, "temp")
                || is(at, "unlogged")
                || is(at, "foreign")
                || is(at, "unique")) {
            at++;
        }
        if (is(at, "table")) {
            int name = ifExists(at + 1);
            return target(name) && (has("select") ? mentions(name) : references(name));
        }
        if (is(at, "index")) {
            int on = after(at, "on");
            return on > 0 && target(only(on));
        }
        return is(1, "extension") || is(1, "type") || is(1, "domain") || is(1, "sequence");
    }

    private boolean altered() {
        int at = is(1, "foreign") ? 2 : 1;
        if (!is(at, "table") || is(at + 1, "all")) {
            return false;
        }
        int name = only(ifExists(at + 1));
        return target(name) && references(name);
    }

    /** The other tables of a change: referred to, inherited, copied, attached, or the new name of this one. */
    private boolean references(int from) {
        for (int i = from; i < tokens.size(); i++) {
            boolean renamed = is(i, "to") && is(i - 1, "rename");
            boolean partition = (is(i, "of") || is(i, "attach") || is(i, "detach"))
                    && (is(i - 1, "partition") || is(i + 1, "partition"));
            if (is(i, "references") || is(i, "like") || renamed) {
                target(i + 1);
            } else if (partition) {
                target(is(i, "of") ? i + 1 : i + 2);
            } else if (is(i, "inherits") || is(i, "inherit")) {
                list(symbol(i + 1, '(') ? i + 2 : i + 1);
            }
        }
        return true;
    }

    /** The tables of {@code from}, {@code join} and {@code using}; false where a function might touch others. */
    private boolean mentions(int target) {
        for (int i = target; i < tokens.size(); i++) {
            boolean call = symbol(i + 1, '(') && tokens.get(i).isName() && i > nameEnd(target) - 1;
            if (call
                    && !(tokens.get(i).type() == Token.Type.WORD
                            && HARMLESS_BEFORE_PARENTHESIS.contains(
                                    tokens.get(i).value()))) {
                return false;
            }
            if (is(i, "with") || is(i, "execute")) {
                return false;
            }
            if ((is(i, "from") || is(i, "join") || is(i, "using")) && !symbol(i + 1, '(')) {
                tableList(i + 1);
            }
        }
        return true;
    }

    private void tableList(int from) {
        target(only(from));
        int depth = 0;
        for (int i = from; i < tokens.size() && depth >= 0; i++) {
            if (symbol(i, '(')) {
                depth++;
            } else if (symbol(i, ')')) {
                depth--;
            } else if (depth == 0
                    && tokens.get(i).type() == Token.Type.WORD
                    && END_OF_TABLE_LIST.contains(tokens.get(i).value())) {
                return;
            } else if (depth == 0 && symbol(i, ',')) {
                target(only(i + 1));
            }
        }
    }

    private boolean list(int from) {
        int at = from;
        while (target(at)) {
            at = nameEnd(at);
            if (symbol(at, '*')) {
                at++;
            }
            if (!symbol(at, ',')) {
                return true;
            }
            at = only(at + 1);
        }
        return false;
    }

    private boolean target(int at) {
        String name = name(at, nameEnd(at));
        if (name == null) {
            return false;
        }
        names.add(name);
        return true;
    }

    /** The table before the last part of {@code table.column}. */
    private boolean ofColumn(int at) {
        String name = name(at, nameEnd(at) - 2);
        if (name == null) {
            return false;
        }
        names.add(name);
        return true;
    }

    private @Nullable String name(int from, int end) {
        if (from >= end || end > tokens.size()) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (int i = from; i < end; i++) {
            name.append(tokens.get(i).value());
        }
        return name.toString();
    }

    /** Behind the last part of {@code a.b.c}; the same place where no name stands. */
    private int nameEnd(int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).isName()) {
            if (!symbol(at + 1, '.')) {
                return at + 1;
            }
            at += 2;
        }
        return from;
    }

    private int ifExists(int at) {
        if (is(at, "if")) {
            return is(at + 1, "not") ? at + 3 : at + 2;
        }
        return at;
    }

    private int only(int at) {
        return is(at, "only") ? at + 1 : at;
    }

    private int after(int from, String word) {
        for (int i = from; i < tokens.size(); i++) {
            if (is(i, word)) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean has(String word) {
        return after(0, word) > 0;
    }

    private boolean symbol(int at, char symbol) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    private boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isWord(word);
    }
}
