package io.guruorm.contract.featuremap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What answers the rows that are no matter of a dialect's SQL, and what we do not offer: see docs/not-doing.md. */
final class FeatureAnswers {

    private static final String CATALOG = "`Catalog.of(database)";
    private static final String ALL = "";

    private final Map<String, Map<String, String>> answers = new LinkedHashMap<>();

    FeatureAnswers() {
        everywhere("SB-45", "not offered: an old migration would follow today's model");
        everywhere("SB-48", "not offered: a migration means the same everywhere");
        everywhere("SB-93", "not offered: leave the column out");
        everywhere("SB-102", CATALOG + ".schemas()`");
        everywhere("SB-103", CATALOG + ".tables()`, `hasTable`, `db:show`");
        everywhere("SB-104", CATALOG + ".views()`, `hasView`");
        everywhere("SB-106", CATALOG + "`, `hasColumn`, `db:table`");
        everywhere("SB-107", CATALOG + "`, `hasIndex`, `db:table`");
        everywhere("SB-108", CATALOG + "`, `db:table`");
        everywhere("SB-109", "`whenTableHasColumn` and three more");
        everywhere("SB-110", "not offered: a key that is not checked is no key");
        everywhere("SB-111", "`db:wipe`; not offered in migrations");
        everywhere("SB-114", "not offered: say it where the column is defined");
        everywhere("SB-115", "`RecordingSchema`, `--pretend`");
        everywhere("MG-43", "`migrate`");
        everywhere("MG-44", "`make:migration`");
        everywhere("MG-45", "`MigrationListener`, `MigratorOptions`");
        everywhere("MG-50", "–");
        everywhere("MG-51", "–");
        everywhere("MG-52", "–");
        everywhere("MG-53", "–");
        everywhere("MG-54", "–");
        in("PostgreSQL", "SB-94", "not needed: `alter table`");
        in("PostgreSQL", "SB-101", "`SchemaObjectsTest`");
        in("PostgreSQL", "SB-105", CATALOG + "`: enums, domains, others");
        in("PostgreSQL", "MG-52", "`migrate:squash`, no client program");
        in("MariaDB", "SB-90", "`MariadbCasesTest`");
        in("MariaDB", "SB-94", "not needed: `alter table`");
        in("MariaDB", "SB-101", "`SchemaObjectsTest`");
        in("MariaDB", "SB-105", "no types of one's own");
        in("MariaDB", "MG-51", "`migrate:squash`, no client program");
        in("MySQL", "SB-90", "`MysqlCasesTest`");
        in("MySQL", "SB-94", "not needed: `alter table`");
        in("MySQL", "SB-105", "no types of one's own");
        in("MySQL", "MG-50", "`migrate:squash`, no client program");
        List.of("SB-102", "SB-103", "SB-104", "SB-105", "SB-106", "SB-107", "SB-108")
                .forEach(id -> in("SQL Server", id, "✗ no catalog, as no connection is made yet"));
        List.of("SB-109", "SB-111", "MG-43", "MG-45")
                .forEach(id -> in("SQL Server", id, "✗ no connection is made yet"));
        in("SQL Server", "SB-94", "not needed: `alter table`");
        in("SQL Server", "MG-54", "✗ no connection is made yet");
        in("SQLite", "SB-105", "no types of one's own");
        in("SQLite", "MG-53", "`migrate:squash`, no client program");
    }

    private void everywhere(String id, String words) {
        in(ALL, id, words);
    }

    private void in(String column, String id, String words) {
        answers.computeIfAbsent(id, any -> new LinkedHashMap<>()).put(column, words);
    }

    /** What stands in a cell; empty where nothing does. */
    String cell(String column, String id) {
        Map<String, String> row = answers.getOrDefault(id, Map.of());
        return row.getOrDefault(column, row.getOrDefault(ALL, ""));
    }

    /** The rows that have an answer. */
    Iterable<String> ids() {
        return answers.keySet();
    }
}
