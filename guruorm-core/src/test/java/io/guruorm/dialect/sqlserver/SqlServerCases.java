package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.SchemaText;
import java.util.List;
import java.util.stream.Stream;

/** The tables of schema changes on SQL Server, all together. */
public final class SqlServerCases {

    private SqlServerCases() {}

    /** All that is compared as text. */
    public static List<SchemaText.Case> all() {
        return Stream.of(
                        SqlServerColumnCases.ALL,
                        SqlServerModifierCases.ALL,
                        SqlServerTableCases.ALL,
                        SqlServerRuleCases.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** All that is refused by name. */
    public static List<SchemaText.Refused> refused() {
        return Stream.of(SqlServerRefusals.ALL, SqlServerRuleRefusals.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
