package io.guruorm.contract.catalog;

import io.guruorm.jdbc.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables, views, triggers and procedures of MySQL and MariaDB whose names and texts are drawn at random. */
final class RandomTables {

    /** Characters that names and all texts may have. */
    static final List<String> PLAIN = List.of(
            "'", "\\", "\"", "`", "é", "漢", "%", ";", "--", "/*", "*/", "#", " ", "a", "b", "{", "}", ".", "$$");

    static final List<String> CONTROLS = List.of("\n", "\t", "\r", "0", "n", "Z");

    private static final int TABLES = 8;
    private static final int LONGEST = 8;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Database database;
    private final List<String> inNames;
    private final List<String> inStrings;
    private final List<String> inCode;
    private int names;

    private RandomTables(Database database, List<String> inNames, List<String> inStrings, List<String> inCode) {
        this.database = database;
        this.inNames = inNames;
        this.inStrings = inStrings;
        this.inCode = inCode;
    }

    /**
     * Makes some.
     *
     * @param database where
     * @param inNames what names, comments and defaults may have besides
     * @param inStrings what expressions and queries may have besides
     * @param inCode what triggers and procedures may have besides
     */
    static void make(Database database, List<String> inNames, List<String> inStrings, List<String> inCode) {
        RandomTables tables = new RandomTables(database, and(inNames), and(inStrings), and(inCode));
        for (int i = 0; i < TABLES; i++) {
            tables.table();
        }
    }

    private static List<String> and(List<String> more) {
        List<String> all = new ArrayList<>(PLAIN);
        all.addAll(more);
        return all;
    }

    private String text(List<String> from) {
        return IntStream.range(0, 1 + random.nextInt(LONGEST))
                .mapToObj(i -> from.get(random.nextInt(from.size())))
                .collect(Collectors.joining());
    }

    private String literal(List<String> from) {
        return database.dialect().literal(text(from));
    }

    private String comment() {
        List<String> from = new ArrayList<>(inNames);
        from.addAll(CONTROLS);
        return literal(from);
    }

    /** The server takes a blank away from the begin of a name that a view gives. */
    private String name() {
        return database.dialect().catalog().whole(List.of()).quoted("_" + text(inNames) + ++names);
    }

    private void table() {
        String table = name();
        String a = name();
        String label = database.dialect().literal(text(inNames) + "x");
        String letters = " varchar(200) character set utf8mb4";
        run("create table " + table + " (" + a + letters + " default " + comment() + " comment " + comment() + ", "
                + name() + " enum(" + label + ", 'y') default " + label + ", " + name() + letters + " as (concat(" + a
                + ", " + literal(inStrings) + ")), " + name() + letters + " default (concat(" + literal(inStrings)
                + ", 'x')), check (" + a + " <> " + literal(inStrings) + "), key " + name() + " (" + a
                + "(9)) comment " + comment() + ", constraint " + name() + " check (" + a + " > "
                + literal(inStrings) + ")) comment " + comment());
        run("create view " + name() + " as select " + a + ", " + literal(inStrings) + " as " + name() + " from " + table
                + " where " + a + " <> " + literal(inStrings));
        run("create trigger " + name() + " before insert on " + table + " for each row begin set new." + a + " = "
                + literal(inCode) + "; set @x = " + literal(inCode) + "; end");
        run("create procedure " + name() + "(" + name() + " varchar(9)) comment " + comment() + " select "
                + literal(inCode));
    }

    private void run(String statement) {
        try {
            database.statement(statement.replace("?", "??"));
        } catch (RuntimeException refused) {
            throw new IllegalStateException("seed " + seed + ": " + statement, refused);
        }
    }
}
