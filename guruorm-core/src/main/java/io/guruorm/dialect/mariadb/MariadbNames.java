package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.LiteralWriter;
import java.util.regex.Pattern;

/**
 * How names stand in MariaDB's text.
 *
 * @param identifiers how they are quoted
 * @param literals how values are written
 */
record MariadbNames(Identifiers identifiers, LiteralWriter literals) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]{1,64}");

    String one(String name) {
        return identifiers.one(name);
    }

    String literal(String text) {
        return literals.string(text);
    }

    /** An engine, a character set, a collation: names that are written without quotes. */
    static String plain(String what, String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw Refusal.of(what + " \"" + name + "\"", "Write its name in letters, digits and _ alone.");
        }
        return name;
    }
}
