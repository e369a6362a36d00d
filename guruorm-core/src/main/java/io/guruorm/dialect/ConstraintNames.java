package io.guruorm.dialect;

import io.guruorm.schema.DefaultNames;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What indexes and foreign keys are called: as given, else {@code table_columns_kind}, shortened where too long.
 *
 * @param identifiers how names are quoted
 */
public record ConstraintNames(Identifiers identifiers) {

    /**
     * An index's name, without quotes.
     *
     * @param table its table
     * @param kind no primary key without a name of its own
     * @param index its name or its columns
     */
    public String index(String table, IndexKind kind, Reference index) {
        return named(table, index, kind.suffix());
    }

    /**
     * A foreign key's name, without quotes.
     *
     * @param table its table
     * @param key its name or its columns
     */
    public String foreign(String table, Reference key) {
        return named(table, key, "foreign");
    }

    /**
     * A check's name, without quotes.
     *
     * @param table its table
     * @param check its name, or the column whose own check it is
     */
    public String check(String table, Reference check) {
        return named(table, check, "check");
    }

    private String named(String table, Reference reference, String suffix) {
        String given = reference.name();
        return given != null
                ? identifiers.limit().check(given)
                : identifiers.limit().fit(DefaultNames.of(table, reference.columns(), suffix));
    }

    /**
     * {@code ("a", "b")}.
     *
     * @param columns one or more
     */
    public String columns(List<String> columns) {
        return columns.stream().map(identifiers::one).collect(Collectors.joining(", ", "(", ")"));
    }
}
