package io.guruorm.mongo;

import io.guruorm.catalog.CatalogColumn;
import io.guruorm.error.GuruException;
import io.guruorm.error.NearestName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Makes rows of one table from documents: the mapping says where a key goes, the column says what it becomes. */
final class DocumentRows {

    private final String table;
    private final ExportMapping mapping;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    DocumentRows(String table, Collection<CatalogColumn> columns, ExportMapping mapping) {
        this.table = table;
        this.mapping = mapping;
        if (columns.isEmpty()) {
            throw new GuruException("There is no table " + table + " to seed. Run the migration that creates it.");
        }
        columns.forEach(column -> this.columns.put(column.name(), new Column(column, ColumnType.of(column))));
        mapping.named().forEach(this::checkNamed);
        mapping.rest().ifPresent(this::checkRest);
    }

    private void checkNamed(String column) {
        if (!columns.containsKey(column)) {
            throw new GuruException(
                    "No column \"" + column + "\" in " + table + "." + NearestName.hint(column, columns.keySet()));
        }
    }

    private void checkRest(String rest) {
        ColumnType type = column(rest).type();
        if (!Set.of("json", "jsonb").contains(type.text())) {
            throw new GuruException("The rest of the keys is an object, but the column " + rest + " of " + table
                    + " is " + type.text() + ". Keep it in a jsonb column.");
        }
    }

    /** The row of a document: only the columns that it has something for. */
    Map<String, @Nullable Object> row(ExportReader.Document document) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        BsonDocument rest = new BsonDocument();
        document.value().forEach((key, value) -> {
            if (mapping.skips(key)) {
                return;
            }
            Optional<String> target =
                    mapping.column(key).or(() -> Optional.of(key).filter(columns::containsKey));
            if (target.isPresent()) {
                put(row, target.get(), key, value, document);
            } else if (mapping.rest().isPresent()) {
                rest.put(key, value);
            } else {
                throw unmapped(key, document);
            }
        });
        if (!rest.isEmpty()) {
            put(row, mapping.rest().orElseThrow(), "the keys without a column", rest, document);
        }
        columns.values().forEach(column -> checkMissing(column.facts(), row, document));
        return row;
    }

    private void put(
            Map<String, @Nullable Object> row,
            String column,
            String key,
            BsonValue value,
            ExportReader.Document document) {
        if (row.containsKey(column)) {
            throw refused(document, "it has two keys for the column " + column + "; the second is \"" + key + "\".");
        }
        row.put(column, converted(column(column), key, value, document));
    }

    private Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException(name);
        }
        return column;
    }

    private static @Nullable Object converted(
            Column column, String key, BsonValue value, ExportReader.Document document) {
        String holds = "\"" + key + "\" holds " + Kinds.of(value);
        CatalogColumn facts = column.facts();
        if (facts.generated()) {
            throw refused(document, holds + ", but the database itself makes the column " + facts.name() + ".");
        }
        if (value.isNull() && !facts.nullable()) {
            throw refused(document, holds + ", but the column " + facts.name() + " takes none.");
        }
        try {
            return ColumnValues.of(value, column.type());
        } catch (RefusedValueException refused) {
            throw refused(
                    document,
                    holds + ", but the column " + facts.name() + " is "
                            + column.type().text() + ": " + refused.why() + ".");
        }
    }

    private static void checkMissing(
            CatalogColumn column, Map<String, @Nullable Object> row, ExportReader.Document document) {
        if (!row.containsKey(column.name()) && !column.nullable() && !column.hasDefault() && !column.generated()) {
            throw refused(
                    document,
                    "it has no key for the column " + column.name() + ", which has no default and takes no null.");
        }
    }

    private ExportException unmapped(String key, ExportReader.Document document) {
        String nearest =
                nearest(key).map(name -> " The nearest is " + name + ".").orElse("");
        return refused(
                document,
                "the key \"" + key + "\" has no column in " + table + "." + nearest
                        + " Say where it goes, by map.key(\"" + key + "\").to(...), or leave it behind, by map.skip(\""
                        + key + "\").");
    }

    /** By spelling, else the column that begins with the key: {@code role_id} for {@code role}. */
    private Optional<String> nearest(String key) {
        String snake = key.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return NearestName.of(snake, columns.keySet()).or(() -> columns.keySet().stream()
                .filter(column -> column.startsWith(snake + "_"))
                .findFirst());
    }

    static ExportException refused(ExportReader.Document document, String why) {
        return new ExportException(document.file(), document.line(), "in the document " + id(document) + " " + why);
    }

    /** How a document is named in messages. */
    static String id(ExportReader.Document document) {
        BsonValue id = document.value().get("_id");
        if (id == null) {
            return "without an _id";
        }
        return switch (id.getBsonType()) {
            case OBJECT_ID -> id.asObjectId().getValue().toHexString();
            case STRING -> "\"" + id.asString().getValue() + "\"";
            case INT32, INT64 -> String.valueOf(id.asNumber().longValue());
            default -> "whose _id is " + Kinds.of(id);
        };
    }

    /** A column and its type, taken apart. */
    private record Column(CatalogColumn facts, ColumnType type) {}
}
