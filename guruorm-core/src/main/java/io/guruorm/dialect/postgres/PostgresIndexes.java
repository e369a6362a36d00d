package io.guruorm.dialect.postgres;

import io.guruorm.schema.DropIndex;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexPart;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes primary keys, unique rules and indexes. A unique rule is a constraint where a constraint can say it, so that
 * foreign keys may refer to it; on some rows only, or on parts that are more than columns, it is an index.
 */
final class PostgresIndexes {

    private static final String USUAL_LANGUAGE = "english";
    private static final String USUAL_NEARNESS = "vector_cosine_ops";

    private final PostgresVersion version;
    private final PostgresNames names;
    private final PostgresLiterals literals;
    private final PostgresIndexParts parts;

    PostgresIndexes(PostgresVersion version, PostgresNames names, PostgresLiterals literals) {
        this.version = version;
        this.names = names;
        this.literals = literals;
        this.parts = new PostgresIndexParts(names);
    }

    List<Sql> add(String table, IndexDefinition index) {
        var options = IndexOptions.read(index, version);
        var statements = new ArrayList<>(made(table, index, options));
        String comment = options.comment();
        if (comment != null) {
            statements.add(Ddl.of(
                    "comment on index " + names.identifiers().beside(table, name(table, index)) + " is "
                            + literals.string(comment),
                    TableNames.of(table)));
        }
        return statements;
    }

    private List<Sql> made(String table, IndexDefinition index, IndexOptions options) {
        return switch (index.kind()) {
            case PRIMARY -> List.of(primary(table, index, options));
            case UNIQUE ->
                index.needsIndex() ? List.of(uniqueIndex(table, index, options)) : unique(table, index, options);
            case INDEX -> List.of(create(table, index, options, using(options, null) + parts(index)));
            case FULL_TEXT -> List.of(create(table, index, options, " using gin (" + words(index, options) + ")"));
            case SPATIAL -> List.of(create(table, index, options, " using gist (" + places(index, options) + ")"));
            case VECTOR ->
                List.of(create(table, index, options, using(options, "hnsw") + "(" + nearness(index, options) + ")"));
        };
    }

    private Sql primary(String table, IndexDefinition index, IndexOptions options) {
        return alter(
                table,
                "add " + names.primaryPrefix(table, index.name()) + "primary key " + names.columns(columns(index))
                        + included(options) + stored(options) + options.timing());
    }

    private List<Sql> unique(String table, IndexDefinition index, IndexOptions options) {
        var name = names.one(name(table, index));
        var nulls = options.nullsNotDistinct() ? "nulls not distinct " : "";
        if (!options.online()) {
            return List.of(alter(
                    table,
                    "add constraint " + name + " unique " + nulls + names.columns(columns(index)) + included(options)
                            + stored(options) + options.timing()));
        }
        // The finished index then becomes the constraint, with all that was said of it.
        return List.of(
                create(table, index, options, " " + names.columns(columns(index))),
                alter(table, "add constraint " + name + " unique using index " + name + options.timing()));
    }

    private Sql uniqueIndex(String table, IndexDefinition index, IndexOptions options) {
        if (!options.timing().isEmpty()) {
            throw Refusal.of(
                    "deferrable(...) on a unique index of some rows or of parts that are more than columns",
                    "It is no constraint, and always checks at once: leave it out.");
        }
        return create(table, index, options, " " + parts(index));
    }

    private Sql create(String table, IndexDefinition index, IndexOptions options, String rest) {
        String where = options.where();
        var sql = Ddl.of(
                "create " + (index.kind() == IndexKind.UNIQUE ? "unique " : "") + "index "
                        + (options.online() ? "concurrently " : "") + names.one(name(table, index)) + " on "
                        + names.table(table) + rest + included(options)
                        + (options.nullsNotDistinct() ? " nulls not distinct" : "") + stored(options)
                        + (where == null ? "" : " where " + where),
                TableNames.of(table));
        return options.online() ? sql.outsideTransaction() : sql;
    }

    private String included(IndexOptions options) {
        return options.included().isEmpty() ? "" : " include " + names.columns(options.included());
    }

    private String stored(IndexOptions options) {
        return options.storage().isEmpty()
                ? ""
                : options.storage().entrySet().stream()
                        .map(one -> PostgresIndexParts.plain("storage parameter", one.getKey()) + " = "
                                + literals.write(one.getValue()))
                        .collect(Collectors.joining(", ", " with (", ")"));
    }

    private static String using(IndexOptions options, @Nullable String usual) {
        return PostgresIndexParts.using(options.algorithm() == null ? usual : options.algorithm());
    }

    private String parts(IndexDefinition index) {
        return index.expression() == null ? parts.write(index.parts()) : "(" + index.expression() + ")";
    }

    private String words(IndexDefinition index, IndexOptions options) {
        var language = literals.string(Objects.requireNonNullElse(options.language(), USUAL_LANGUAGE));
        return columns(index).stream()
                .map(column -> "to_tsvector(" + language + ", " + names.one(column) + ")")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    private String places(IndexDefinition index, IndexOptions options) {
        return index.parts().stream()
                .map(part -> parts.write(part, options.operatorClass()))
                .collect(Collectors.joining(", "));
    }

    private String nearness(IndexDefinition index, IndexOptions options) {
        return parts.write(index.parts().get(0), Objects.requireNonNullElse(options.operatorClass(), USUAL_NEARNESS));
    }

    private static List<String> columns(IndexDefinition index) {
        if (!index.parts().stream().allMatch(IndexPart::isPlain)) {
            throw Refusal.of(
                    "part that is more than a column in " + IndexOptions.described(index.kind()),
                    "Name its columns alone, or use rawIndex(...).");
        }
        return index.columnNames();
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
        boolean constraint =
                change.kind() == IndexKind.PRIMARY || (change.kind() == IndexKind.UNIQUE && !change.asIndex());
        if (constraint) {
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
