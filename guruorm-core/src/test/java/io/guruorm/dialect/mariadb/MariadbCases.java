package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.SchemaText;
import java.util.List;
import java.util.stream.Stream;

/** The tables of schema changes on MariaDB, all together. */
public final class MariadbCases {

    private MariadbCases() {}

    /** All that is compared as text, and run on a real server by the contract tests. */
    public static List<SchemaText.Case> all() {
        return Stream.of(
                        MariadbColumnCases.ALL,
                        MariadbModifierCases.ALL,
                        MariadbTableCases.ALL,
                        MariadbRuleCases.ALL,
                        MariadbHelperCases.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
