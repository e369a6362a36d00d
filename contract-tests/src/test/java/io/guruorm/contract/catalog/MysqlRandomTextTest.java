package io.guruorm.contract.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Names and texts of awkward characters, drawn at random, are read and made again. */
class MysqlRandomTextTest {

    private static final List<String> ALL = Stream.concat(
                    RandomTables.CONTROLS.stream(), Stream.of("🙂", "?", "_latin1'"))
            .toList();

    /** No name takes four bytes. */
    @RepeatedTest(5)
    void isMadeAgain() {
        MadeAgain.onMysql(database -> RandomTables.make(database, List.of(), ALL, ALL));
    }
}
