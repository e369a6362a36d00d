package io.guruorm.dialect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * In which databases a question about MySQL or MariaDB looks, and what they are called in its answer: the session's own
 * has no name there.
 *
 * @param names none for the session's own
 * @param literals writes them
 */
public record MysqlFamilySchemas(List<String> names, LiteralWriter literals) {

    /** Keeps a copy. */
    public MysqlFamilySchemas {
        names = List.copyOf(names);
    }

    /**
     * Those of one of the two.
     *
     * @param family which
     * @param names none for the session's own
     */
    public MysqlFamilySchemas(MysqlFamily family, List<String> names) {
        this(names, new MysqlFamilyLiterals(family));
    }

    /**
     * That a column holds one of them.
     *
     * @param column as SQL
     */
    public String among(String column) {
        return names.isEmpty()
                ? column + " = database()"
                : names.size() == 1
                        ? column + " = " + literals.string(names.get(0))
                        : column + " in ("
                                + names.stream().map(literals::string).collect(Collectors.joining(", ")) + ")";
    }

    /**
     * What the one that a column holds is called.
     *
     * @param column as SQL
     */
    public String called(String column) {
        return names.isEmpty() ? "if(" + column + " = database(), '', " + column + ")" : column;
    }

    /**
     * The name to take out of texts; null where names are wanted.
     *
     * @param column that holds it, as SQL
     */
    public String qualifier(String column) {
        return names.isEmpty() ? column : "null";
    }

    /**
     * An object's quoted name, behind that of its schema where it has one.
     *
     * @param schema the column that holds its schema
     * @param name the column that holds its name
     */
    public String quoted(String schema, String name) {
        return names.isEmpty() ? quoted(name) : "concat(" + quoted(schema) + ", '.', " + quoted(name) + ")";
    }

    /**
     * A quoted name.
     *
     * @param name the column that holds it
     */
    public static String quoted(String name) {
        return "concat('`', replace(" + name + ", '`', '``'), '`')";
    }

    /**
     * The statement that shows one object.
     *
     * @param what its kind, as SQL
     * @param schema its schema, as SQL
     * @param name its name, as SQL
     */
    public static String show(String what, String schema, String name) {
        return "concat('show create ', " + what + ", ' ', " + quoted(schema) + ", '.', " + quoted(name) + ")";
    }

    /**
     * One whose name a row had.
     *
     * @param namespace as the row says
     */
    public String literal(String namespace) {
        return namespace.isEmpty() ? "database()" : literals.string(namespace);
    }
}
