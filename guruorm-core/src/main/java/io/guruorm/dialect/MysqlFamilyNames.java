package io.guruorm.dialect;

import java.util.regex.Pattern;

/**
 * How names stand in the text of MySQL and MariaDB.
 *
 * @param family whose
 * @param identifiers how they are quoted
 * @param literals how values are written
 */
record MysqlFamilyNames(MysqlFamily family, Identifiers identifiers, LiteralWriter literals) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]{1,64}");

    String one(String name) {
        return identifiers.one(name);
    }

    String literal(String text) {
        return literals.string(text);
    }

    /** An engine, a character set, a collation: names that are written without quotes. */
    String plain(String what, String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw family.refusal(what + " \"" + name + "\"", "Write its name in letters, digits and _ alone.");
        }
        return name;
    }
}
