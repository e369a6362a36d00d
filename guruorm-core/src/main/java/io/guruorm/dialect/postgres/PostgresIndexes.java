package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.schema.DropIndex;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes primary keys, unique rules and indexes. */
final class PostgresIndexes {

    private static final Set<String> METHODS =
            Set.of("btree", "hash", "gist", "spgist", "gin", "brin", "bloom", "hnsw", "ivfflat");
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");
    private static final String USUAL_LANGUAGE = "english";

    private final PostgresVersion version;
    private final PostgresNames names;
    private final PostgresLiterals literals;

    PostgresIndexes(PostgresVersion version, PostgresNames names, PostgresLiterals literals) {
        this.version = version;
        this.names = names;
        this.literals = literals;
    }

    List<Sql> add(String table, IndexDefinition index) {
        IndexOptions options = IndexOptions.read(index);
        return switch (index.kind()) {
            case PRIMARY -> List.of(primary(table, index, options));
            case UNIQUE -> unique(table, index, options);
            case INDEX -> List.of(create(table, index, options, using(options.algorithm()) + columns(index)));
            case FULL_TEXT -> List.of(create(table, index, options, " using gin (" + words(index, options) + ")"));
            case SPATIAL -> List.of(create(table, index, options, " using gist (" + places(index, options) + ")"));
            case VECTOR -> List.of(create(table, index, options, " using hnsw (" + nearness(index) + ")"));
        };
    }

    private Sql primary(String table, IndexDefinition index, IndexOptions options) {
        return alter(
                table,
                "add " + names.primaryPrefix(table, index.name()) + "primary key " + names.columns(index.columns())
                        + options.timing());
    }

    private List<Sql> unique(String table, IndexDefinition index, IndexOptions options) {
        if (options.nullsNotDistinct()) {
            version.require(
                    Capability.NULLS_NOT_DISTINCT,
                    "nullsNotDistinct() on a unique index",
                    "Use PostgreSQL 15 or later, or an index on an expression.");
        }
        var name = names.one(name(table, index));
        var nulls = options.nullsNotDistinct() ? "nulls not distinct " : "";
        var columns = names.columns(index.columns());
        if (!options.online()) {
            return List.of(alter(table, "add constraint " + name + " unique " + nulls + columns + options.timing()));
        }
        // The finished index then becomes the constraint, with all that was said of it.
        var build = "create unique index concurrently " + name + " on " + names.table(table) + " " + columns
                + (nulls.isEmpty() ? "" : " " + nulls.strip());
        return List.of(
                Ddl.of(build, TableNames.of(table)).outsideTransaction(),
                alter(table, "add constraint " + name + " unique using index " + name + options.timing()));
    }

    private Sql create(String table, IndexDefinition index, IndexOptions options, String rest) {
        var sql = Ddl.of(
                "create index " + (options.online() ? "concurrently " : "") + names.one(name(table, index)) + " on "
                        + names.table(table) + rest,
                TableNames.of(table));
        return options.online() ? sql.outsideTransaction() : sql;
    }

    private static String using(@Nullable String algorithm) {
        if (algorithm == null) {
            return " ";
        }
        if (!METHODS.contains(algorithm)) {
            throw Refusal.of(
                    "access method \"" + algorithm + "\"",
                    "Known are " + METHODS.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return " using " + algorithm + " ";
    }

    private String columns(IndexDefinition index) {
        return index.expression() == null ? names.columns(index.columns()) : "(" + index.expression() + ")";
    }

    private String words(IndexDefinition index, IndexOptions options) {
        var language = literals.string(Objects.requireNonNullElse(options.language(), USUAL_LANGUAGE));
        return index.columns().stream()
                .map(column -> "to_tsvector(" + language + ", " + names.one(column) + ")")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    private String places(IndexDefinition index, IndexOptions options) {
        String operatorClass = options.operatorClass();
        if (operatorClass != null && !PLAIN_NAME.matcher(operatorClass).matches()) {
            throw Refusal.of("operator class \"" + operatorClass + "\"", "Write its name in lower case.");
        }
        var suffix = operatorClass == null ? "" : " " + operatorClass;
        return index.columns().stream()
                .map(column -> names.one(column) + suffix)
                .collect(Collectors.joining(", "));
    }

    private String nearness(IndexDefinition index) {
        return names.one(index.columns().get(0)) + " vector_cosine_ops";
    }

    private String name(String table, IndexDefinition index) {
        return names.index(table, index.kind(), index.reference());
    }

    private Sql alter(String table, String action) {
        return Ddl.of("alter table " + names.table(table) + " " + action, TableNames.of(table));
    }

    Sql drop(DropIndex change) {
        var name = names.index(change.table(), change.kind(), change.index());
        var ifExists = change.ifExists() ? "if exists " : "";
        if (change.kind() == IndexKind.PRIMARY || change.kind() == IndexKind.UNIQUE) {
            if (change.online()) {
                throw Refusal.of(
                        "online drop of \"" + name + "\"",
                        "It is a constraint, whose drop is quick: leave online() out.");
            }
            return alter(change.table(), "drop constraint " + ifExists + names.one(name));
        }
        var text = "drop index " + (change.online() ? "concurrently " : "") + ifExists
                + names.identifiers().beside(change.table(), name);
        var sql = Ddl.of(text, TableNames.of(change.table()));
        return change.online() ? sql.outsideTransaction() : sql;
    }
}
