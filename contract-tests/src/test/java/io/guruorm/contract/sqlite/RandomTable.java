package io.guruorm.contract.sqlite;

import io.guruorm.jdbc.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table at random, written by hand as somebody might have, with rows, indexes, triggers, a view and a child. */
final class RandomTable {

    private static final List<String> NAMES = List.of(
            "\"select\"", "'a b'", "[x y]", "`tick`", "UPPER", "plain", "\"quo\"\"te\"", "\"😀\"", "\"a,b)\"", "ключ");
    private static final List<String> TYPES =
            List.of("int", "varchar(20)", "text", "numeric(10, 2)", "", "blob", "UNSIGNED BIG INT");
    private static final List<String> BLANKS = List.of(" ", "\n  ", " -- words, (\n", " /* , ) */ ", "\t");

    private final Random random;
    private final boolean strict;
    private final boolean withoutRowid;
    private final List<String> columns = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final String table;

    RandomTable(long seed) {
        this.random = new Random(seed);
        this.strict = random.nextInt(4) == 0;
        this.withoutRowid = random.nextInt(4) == 0;
        this.table = one(List.of("\"The \"\"Table\"", "t", "T_2", "\"order\"", "[odd table]", "\"столы 😀\""));
    }

    /** Its name as SQL. */
    String quoted() {
        return table;
    }

    /** Its name without quotes. */
    String name() {
        return bare(table);
    }

    /** The names of its plain columns without quotes; the key comes first. */
    List<String> columnNames() {
        return columns.stream().map(RandomTable::bare).toList();
    }

    boolean strict() {
        return strict;
    }

    boolean withoutRowid() {
        return withoutRowid;
    }

    /** A type that its columns may have. */
    String type() {
        return one(strict ? List.of("int", "text", "any") : List.of("text", "varchar(9)", "numeric(8, 3)"));
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private static String bare(String quoted) {
        char first = quoted.charAt(0);
        boolean plain = first != '"' && first != '\'' && first != '[' && first != '`';
        return plain ? quoted : quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
    }

    private static String sql(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String blank() {
        return chance(3) ? one(BLANKS) : " ";
    }

    /** Makes it, and what stands around it. */
    void make(Database database) {
        columns.add("id");
        texts.add("id integer" + blank() + (withoutRowid ? "not null" : "primary key")
                + (!withoutRowid && chance(2) ? " autoincrement" : ""));
        int count = 3 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get((i * 3 + random.nextInt(3)) % NAMES.size());
            if (!columns.contains(name)) {
                columns.add(name);
                texts.add(name + blank() + (strict ? "any" : one(TYPES)) + constraints(name));
            }
        }
        if (chance(2)) {
            texts.add("computed int" + blank() + "generated always as (id * 2) " + one(List.of("stored", "virtual")));
        }
        if (chance(2)) {
            texts.add("parent int constraint up references " + table + " (id) on delete set null");
        }
        if (withoutRowid) {
            texts.add("constraint \"the key\" primary key (id)");
        }
        if (chance(2)) {
            texts.add("check" + blank() + "(id > 0)");
        }
        database.statement("create table " + table + blank() + "(" + String.join(blank() + "," + blank(), texts) + "\n)"
                + options());
        around(database);
        rows(database);
    }

    private String constraints(String name) {
        var text = new StringBuilder();
        String column = sql(bare(name));
        if (chance(4)) {
            text.append(blank()).append("check (").append(column).append(" is not 'no, (')");
        }
        if (chance(4)) {
            text.append(blank()).append("collate nocase");
        }
        if (chance(3)) {
            text.append(blank())
                    .append("default ")
                    .append(one(List.of("-1", "'it''s, (x'", "(1 + 2)", "null", "1e+3")));
        }
        if (chance(4)) {
            text.append(blank()).append("constraint \"filled in\" not null on conflict fail");
        }
        return text.toString();
    }

    private String options() {
        return strict && withoutRowid
                ? " strict, without rowid"
                : strict ? " strict" : withoutRowid ? " WITHOUT rowid" : "";
    }

    private void around(Database database) {
        String last = sql(bare(columns.get(columns.size() - 1)));
        database.statement("create table child (t_id int references " + table + " (id) on delete cascade, n int)");
        database.statement("create table log (what)");
        database.statement("create index \"part ial\" on " + table + " (" + last + ") where id > 2");
        database.statement("create index low on " + table + " (lower(" + last + ") desc, id)");
        database.statement("create trigger \"on in\" after insert on " + table
                + " begin insert into log values ('x; ' || new.id); end");
        database.statement("create trigger cascade after insert on child begin update " + table
                + " set id = id where id = new.t_id; end");
        database.statement("create view seen as select id from " + table);
    }

    private void rows(Database database) {
        int count = random.nextInt(6);
        for (int id = 1; id <= count; id++) {
            var names = new ArrayList<String>();
            var values = new ArrayList<Object>();
            for (String column : columns) {
                names.add(sql(bare(column)));
                values.add(column.equals("id") ? (Object) (id * 3) : "v" + random.nextInt(100));
            }
            database.statement(
                    "insert into " + table + " (" + String.join(", ", names) + ") values (?"
                            + ", ?".repeat(names.size() - 1) + ")",
                    values.toArray());
            database.statement("insert into child values (?, ?)", id * 3, id);
        }
        if (count > 2) {
            database.statement("delete from " + table + " where id = ?", count * 3);
        }
    }
}
