package io.guruorm.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

/** The whole table of schema changes on PostgreSQL. */
public final class SchemaCases {

    private SchemaCases() {}

    /** All rows. */
    public static Stream<SchemaCase> all() {
        return Stream.of(
                        ColumnTypeCases.ALL,
                        ColumnHelperCases.ALL,
                        ColumnModifierCases.ALL,
                        IndexCases.ALL,
                        RichIndexCases.ALL,
                        ConstraintCases.ALL,
                        ForeignKeyCases.ALL,
                        TableCases.ALL,
                        EnumCases.ALL,
                        ViewCases.ALL,
                        PartitionCases.ALL,
                        RowSecurityCases.ALL)
                .flatMap(List::stream);
    }
}
