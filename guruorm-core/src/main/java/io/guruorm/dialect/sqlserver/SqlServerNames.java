package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.Identifiers;
import io.guruorm.schema.DefaultNames;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What things are called. Constraints that nobody names get a name here, as the server's own would end in digits that
 * nobody can foresee.
 *
 * @param identifiers how names are quoted
 */
record SqlServerNames(Identifiers identifiers) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]{1,128}");

    ConstraintNames shared() {
        return new ConstraintNames(identifiers);
    }

    /** A table has one primary key, so its columns need not be known to find it again. */
    String index(String table, IndexKind kind, Reference index) {
        return kind == IndexKind.PRIMARY && index.name() == null
                ? identifiers.limit().fit(DefaultNames.of(table, List.of("primary"), "key"))
                : shared().index(table, kind, index);
    }

    String check(String table, String column) {
        return identifiers.limit().fit(DefaultNames.of(table, List.of(column), "check"));
    }

    /** {@code constraint [name] } for a column's default, or nothing in a table that has no names for constraints. */
    String defaultPrefix(@Nullable String table, String column) {
        return table == null ? "" : prefix(identifiers.limit().fit(DefaultNames.of(table, List.of(column), "default")));
    }

    String checkPrefix(@Nullable String table, String column) {
        return table == null ? "" : prefix(check(table, column));
    }

    String primaryPrefix(@Nullable String table, @Nullable String given) {
        return table == null ? "" : prefix(index(table, IndexKind.PRIMARY, new Reference(given, List.of())));
    }

    private String prefix(String name) {
        return "constraint " + one(name) + " ";
    }

    String one(String name) {
        return identifiers.one(name);
    }

    String table(String table) {
        return identifiers.table(table);
    }

    /** A collation, which is written without quotes. */
    static String collation(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw Refusal.of("collation \"" + name + "\"", "Write its name in letters, digits and _ alone.");
        }
        return name;
    }
}
