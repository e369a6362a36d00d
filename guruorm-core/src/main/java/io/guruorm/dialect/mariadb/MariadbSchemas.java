package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.LiteralWriter;
import io.guruorm.dialect.MysqlFamilyLiterals;
import java.util.List;
import java.util.stream.Collectors;

/**
 * In which databases a question looks, and what they are called in its answer: the session's own has no name there.
 *
 * @param names none for the session's own
 * @param literals writes them
 */
record MariadbSchemas(List<String> names, LiteralWriter literals) {

    MariadbSchemas(MariadbVersion version, List<String> names) {
        this(List.copyOf(names), new MysqlFamilyLiterals(version));
    }

    /** That a column holds one of them. */
    String among(String column) {
        return names.isEmpty()
                ? column + " = database()"
                : names.size() == 1
                        ? column + " = " + literals.string(names.get(0))
                        : column + " in ("
                                + names.stream().map(literals::string).collect(Collectors.joining(", ")) + ")";
    }

    /** What the one that a column holds is called. */
    String called(String column) {
        return names.isEmpty() ? "if(" + column + " = database(), '', " + column + ")" : column;
    }

    /** The name to take out of texts; null where names are wanted. */
    String qualifier(String column) {
        return names.isEmpty() ? column : "null";
    }

    /** An object's quoted name, behind that of its schema where it has one. */
    String quoted(String schema, String name) {
        return names.isEmpty() ? quoted(name) : "concat(" + quoted(schema) + ", '.', " + quoted(name) + ")";
    }

    static String quoted(String name) {
        return "concat('`', replace(" + name + ", '`', '``'), '`')";
    }

    /** One whose name a row had. */
    String literal(String namespace) {
        return namespace.isEmpty() ? "database()" : literals.string(namespace);
    }
}
