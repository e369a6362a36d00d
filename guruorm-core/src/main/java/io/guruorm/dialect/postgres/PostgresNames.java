package io.guruorm.dialect.postgres;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.Identifiers;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What indexes and constraints are called. Primary keys and checks bear the names that the server itself would choose,
 * which then need not be written, unless these are too long: the server would cut them by rules of its own.
 *
 * @param identifiers how names are quoted
 */
record PostgresNames(Identifiers identifiers) {

    ConstraintNames shared() {
        return new ConstraintNames(identifiers);
    }

    String index(String table, IndexKind kind, Reference index) {
        return kind == IndexKind.PRIMARY && index.name() == null
                ? identifiers.limit().fit(primary(table))
                : shared().index(table, kind, index);
    }

    String foreign(String table, Reference key) {
        return shared().foreign(table, key);
    }

    String check(String table, String column) {
        return identifiers.limit().fit(serversCheck(table, column));
    }

    String check(String table, Reference check) {
        return check.name() == null
                ? check(table, check.columns().get(0))
                : identifiers.limit().check(check.name());
    }

    /** {@code constraint "name" } where the server would choose another name for a column's check, else nothing. */
    String checkPrefix(String table, String column) {
        return prefix(serversCheck(table, column), check(table, column));
    }

    /** {@code constraint "name" } where the server would choose another name for the primary key, else nothing. */
    String primaryPrefix(String table, @Nullable String given) {
        return prefix(primary(table), index(table, IndexKind.PRIMARY, new Reference(given, List.of())));
    }

    private String prefix(String servers, String ours) {
        return servers.equals(ours) ? "" : "constraint " + identifiers.one(ours) + " ";
    }

    private String primary(String table) {
        return identifiers.bare(table) + "_pkey";
    }

    private String serversCheck(String table, String column) {
        return identifiers.bare(table) + "_" + column + "_check";
    }

    String table(String table) {
        return identifiers.table(table);
    }

    String type(String type) {
        return identifiers.qualified(type, "type");
    }

    String one(String name) {
        return identifiers.one(name);
    }

    /** {@code ("a", "b")}. */
    String columns(List<String> columns) {
        return shared().columns(columns);
    }
}
