package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.PresentTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What SQLite holds of a table and around it: what making it anew has to keep. */
final class SqlitePresent {

    /** {@code ?1} is the table and {@code ?2} its schema, or null. */
    static final String QUESTION = "with o as (select type, name, tbl_name, sql, 'main' as place, rowid as at"
            + " from sqlite_master union all select type, name, tbl_name, sql, 'temp', rowid from sqlite_temp_master),"
            + " t as (select name, place, sql from o where type = 'table' and name = ?1 collate nocase"
            + " and (?2 is null or place = ?2 collate nocase) order by place desc limit 1)"
            + " select 'table' as kind, name, sql as text, 0 as at from t"
            + " union all select 'schema', place, null, 0 from t"
            + " union all select o.type, o.name, o.sql, o.at from o join t on o.tbl_name = t.name collate nocase"
            + " and o.place = t.place where o.type in ('index', 'trigger') and o.sql is not null"
            + " union all select 'temporary trigger', o.name, o.sql, o.at from o join t"
            + " on o.tbl_name = t.name collate nocase where o.type = 'trigger' and o.place = 'temp' and t.place = 'main'"
            + " and not exists (select 1 from o x where x.place = 'temp' and x.type in ('table', 'view')"
            + " and x.name = t.name collate nocase)"
            + " union all select 'other trigger', o.name, o.sql, 0 from o join t on o.tbl_name <> t.name collate nocase"
            + " where o.type = 'trigger' union all select 'taken', name, null, 0 from o where name like 'guru\\_old\\_%' escape '\\'"
            + " union all select 'on', 'foreign_keys', null, 0 from pragma_foreign_keys where foreign_keys = 1"
            + " union all select 'on', 'legacy_alter_table', null, 0 from pragma_legacy_alter_table"
            + " where legacy_alter_table = 1"
            + " order by 4";

    private final PresentTable present;

    SqlitePresent(PresentTable present) {
        this.present = present;
    }

    private Stream<PresentTable.Part> all(String kind) {
        return present.parts().stream().filter(part -> part.kind().equals(kind));
    }

    /** Its name and its text; nothing where there is no such table. */
    Optional<PresentTable.Part> table() {
        return all("table").findFirst();
    }

    /** {@code main} or {@code temp}. */
    String schema() {
        return all("schema").map(PresentTable.Part::name).findFirst().orElse("main");
    }

    List<IndexText> indexes() {
        return all("index").map(part -> new IndexText(text(part), part.name())).toList();
    }

    /** The texts of the triggers on it, in its own schema. */
    List<String> triggers() {
        return all("trigger").map(SqlitePresent::text).toList();
    }

    /** The texts of the triggers on it that go with the session. */
    List<String> temporaryTriggers() {
        return all("temporary trigger").map(SqlitePresent::text).toList();
    }

    /** A trigger, wherever it is, that names both the table and one of its columns. */
    Optional<String> triggerNaming(String table, List<String> columns) {
        return Stream.of(all("trigger"), all("temporary trigger"), all("other trigger"))
                .flatMap(triggers -> triggers)
                .filter(part -> {
                    var tokens = TextTokens.of(text(part));
                    return tokens.names(table, 1) && columns.stream().anyMatch(column -> tokens.names(column, 1));
                })
                .map(PresentTable.Part::name)
                .findFirst();
    }

    boolean foreignKeys() {
        return all("on").anyMatch(part -> part.name().equals("foreign_keys"));
    }

    boolean legacyAlterTable() {
        return all("on").anyMatch(part -> part.name().equals("legacy_alter_table"));
    }

    /** A name for the old table that nothing has. */
    String freeName(String table) {
        Set<String> taken = new HashSet<>();
        all("taken").forEach(part -> taken.add(part.name().toLowerCase(Locale.ROOT)));
        var name = "guru_old_" + table;
        while (taken.contains(name.toLowerCase(Locale.ROOT))) {
            name += "_";
        }
        return name;
    }

    private static String text(PresentTable.Part part) {
        return part.text() == null ? "" : part.text();
    }
}
