package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The comparisons that any dialect knows; a dialect refuses those that it lacks. */
public enum Operator {
    /** {@code =}. */
    EQUAL("="),
    /** {@code <}. */
    LESS("<"),
    /** {@code >}. */
    GREATER(">"),
    /** {@code <=}. */
    LESS_OR_EQUAL("<="),
    /** {@code >=}. */
    GREATER_OR_EQUAL(">="),
    /** {@code <>}. */
    NOT_EQUAL("<>"),
    /** {@code !=}. */
    BANG_EQUAL("!="),
    /** {@code like}. */
    LIKE("like"),
    /** {@code not like}. */
    NOT_LIKE("not like"),
    /** {@code ilike}: like, whatever the case. */
    ILIKE("ilike"),
    /** {@code not ilike}. */
    NOT_ILIKE("not ilike"),
    /** {@code similar to}. */
    SIMILAR("similar to"),
    /** {@code not similar to}. */
    NOT_SIMILAR("not similar to"),
    /** {@code ~}: matches a regular expression. */
    MATCHES("~"),
    /** {@code ~*}: matches, whatever the case. */
    MATCHES_ANY_CASE("~*"),
    /** {@code !~}. */
    NOT_MATCHES("!~"),
    /** {@code !~*}. */
    NOT_MATCHES_ANY_CASE("!~*"),
    /** {@code is distinct from}: differs, null being a value. */
    DISTINCT("is distinct from"),
    /** {@code is not distinct from}: equals, null being a value. */
    NOT_DISTINCT("is not distinct from"),
    /** {@code @>}: contains. */
    CONTAINS("@>"),
    /** {@code <@}: is contained in. */
    CONTAINED("<@"),
    /** {@code &&}: overlaps. */
    OVERLAPS("&&"),
    /** {@code ?}: has the key; written {@code ??} in the text. */
    HAS_KEY("?"),
    /** {@code ?|}: has one of the keys. */
    HAS_ANY_KEY("?|"),
    /** {@code ?&}: has all of the keys. */
    HAS_ALL_KEYS("?&"),
    /** {@code @@}: matches a text search or a JSON path predicate. */
    TEXT_MATCHES("@@"),
    /** {@code @?}: has what a JSON path looks for. */
    PATH_EXISTS("@?");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as it is written in SQL. */
    public String symbol() {
        return symbol;
    }

    /**
     * Finds an operator by what the caller wrote, in any case.
     *
     * @param text such as {@code >=} or {@code LIKE}
     * @throws GuruException naming the known ones
     */
    public static Operator parse(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (var operator : values()) {
            if (operator.symbol.equals(wanted)) {
                return operator;
            }
        }
        throw new GuruException("\"" + text + "\" is no operator. Known are " + known()
                + ". For another use whereRaw(...) with bindings.");
    }

    private static String known() {
        return Arrays.stream(values()).map(Operator::symbol).collect(Collectors.joining(", "));
    }
}
