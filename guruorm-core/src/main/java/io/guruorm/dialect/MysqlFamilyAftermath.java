package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of the schema leaves whose answer never came. MySQL and MariaDB commit each at once and do it whole or not at
 * all, so the catalog tells whether it was done: the tables that it names look otherwise then.
 */
final class MysqlFamilyAftermath {

    /** What looks after tables and changes nothing. */
    private static final Set<String> AGAIN = Set.of("analyze", "optimize", "check", "repair", "grant", "flush");

    /** What has a text of its own in the catalog. */
    private static final Set<String> WRITTEN = Set.of("view", "trigger", "procedure", "function", "event", "sequence");

    private MysqlFamilyAftermath() {}

    /**
     * For a change of the schema.
     *
     * @param family whose
     * @param verb its first word
     * @param words all its words
     * @param tables those that it names
     */
    static Aftermath of(MysqlFamily family, String verb, List<String> words, TableNames tables) {
        if (AGAIN.contains(verb)) {
            return Aftermath.REPEATABLE;
        }
        if (words.stream().limit(8).anyMatch(WRITTEN::contains)) {
            return Aftermath.shownBy(Sql.catalogRead(family.writtenFacts()));
        }
        return tables.known() && !tables.names().isEmpty()
                ? ofTables(family.tableFacts(), List.copyOf(tables.names()))
                : Aftermath.UNKNOWN;
    }

    private static Aftermath ofTables(String question, List<String> tables) {
        String own = where(tables, "table_schema");
        String constraints = where(tables, "constraint_schema");
        String text = question.formatted(own, constraints);
        List<String> bindings = new ArrayList<>();
        int parts = (text.length() - text.replace("?", "").length()) / (tables.size() * 2);
        for (int part = 0; part < parts; part++) {
            tables.forEach(table -> Stream.of(schema(table), bare(table)).forEach(bindings::add));
        }
        return Aftermath.shownBy(Sql.catalogRead(text, bindings.toArray()));
    }

    private static String where(List<String> tables, String schema) {
        return tables.stream()
                .map(table -> "(" + schema + " = coalesce(nullif(?, ''), database()) and table_name = ?)")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String schema(String table) {
        return table.contains(".") ? table.substring(0, table.indexOf('.')) : "";
    }

    private static String bare(String table) {
        return table.substring(table.indexOf('.') + 1);
    }
}
