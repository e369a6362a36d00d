package io.guruorm.contract.catalog;

import io.guruorm.jdbc.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Names and texts of awkward characters, drawn at random, are read and made again. */
class MariadbRandomTextTest {

    private static final List<String> PLAIN = List.of(
            "'", "\\", "\"", "`", "é", "漢", "%", ";", "--", "/*", "*/", "#", " ", "a", "b", "{", "}", ".", "$$");
    private static final List<String> CONTROLS = List.of("\n", "\t", "\r", "0", "n", "Z");
    private static final int TABLES = 8;
    private static final int LONGEST = 8;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int names;

    private String text(List<String> from) {
        return IntStream.range(0, 1 + random.nextInt(LONGEST))
                .mapToObj(i -> from.get(random.nextInt(from.size())))
                .collect(Collectors.joining());
    }

    /** Of a string; a backslash before some letters looks like a control character in what triggers are told by. */
    private String any(Database database) {
        List<String> from = new ArrayList<>(PLAIN);
        from.addAll(CONTROLS);
        return database.dialect().literal(text(from));
    }

    private String plain(Database database) {
        return database.dialect().literal(text(PLAIN));
    }

    /** The server takes a blank away from the begin of a name that a view gives. */
    private String name(Database database) {
        return database.dialect().catalog().whole(List.of()).quoted("_" + text(PLAIN) + ++names);
    }

    private void table(Database database) {
        String table = name(database);
        String a = name(database);
        String label = database.dialect().literal(text(PLAIN) + "x");
        run(
                database,
                "create table " + table + " (" + a + " varchar(200) character set utf8mb4 default " + any(database)
                        + " comment " + any(database) + ", " + name(database) + " enum(" + label + ", 'y') default "
                        + label
                        + ", " + name(database) + " varchar(200) character set utf8mb4 as (concat(" + a + ", "
                        + any(database) + ")), " + name(database)
                        + " varchar(200) character set utf8mb4 default concat("
                        + any(database) + ", 'x') check (" + a + " <> " + any(database) + "), key " + name(database)
                        + " ("
                        + a + "(9)) comment " + any(database) + ", constraint " + name(database) + " check (" + a
                        + " > "
                        + any(database) + ")) comment " + any(database));
        run(
                database,
                "create view " + name(database) + " as select " + a + ", " + any(database) + " as " + name(database)
                        + " from " + table + " where " + a + " <> " + any(database));
        run(
                database,
                "create trigger " + name(database) + " before insert on " + table + " for each row begin set new." + a
                        + " = " + plain(database) + "; set @x = " + plain(database) + "; end");
        run(
                database,
                "create procedure " + name(database) + "(" + name(database) + " varchar(9)) comment " + any(database)
                        + " select " + plain(database));
    }

    private void run(Database database, String statement) {
        try {
            database.statement(statement);
        } catch (RuntimeException refused) {
            throw new IllegalStateException("seed " + seed + ": " + statement, refused);
        }
    }

    @RepeatedTest(5)
    void isMadeAgain() {
        MadeAgain.onMariadb(database -> {
            for (int i = 0; i < TABLES; i++) {
                table(database);
            }
        });
    }
}
