package io.guruorm.contract.catalog;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Names and texts of awkward characters, drawn at random, are read and made again. */
class MariadbRandomTextTest {

    /** A backslash before some letters looks like a control character in what triggers are told by. */
    @RepeatedTest(5)
    void isMadeAgain() {
        MadeAgain.onMariadb(database -> RandomTables.make(database, List.of(), RandomTables.CONTROLS, List.of()));
    }
}
