package io.guruorm.dialect.mysql;

import io.guruorm.dialect.SchemaText;
import java.util.List;
import java.util.stream.Stream;

/** The tables of schema changes on MySQL, all together. */
public final class MysqlCases {

    private MysqlCases() {}

    /** All that is compared as text. */
    public static List<SchemaText.Case> all() {
        return Stream.of(MysqlColumnCases.ALL, MysqlModifierCases.ALL, MysqlTableCases.ALL, MysqlRuleCases.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** All that is refused by name. */
    public static List<SchemaText.Refused> refused() {
        return Stream.of(MysqlRefusals.ALL, MysqlRuleRefusals.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
