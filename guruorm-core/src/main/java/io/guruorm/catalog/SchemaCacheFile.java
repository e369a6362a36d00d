package io.guruorm.catalog;

import io.guruorm.error.GuruException;
import io.guruorm.schema.SchemaCache;
import io.guruorm.sql.CheckReturnValue;
import io.guruorm.sql.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema cache as a file of JSON that is committed: sorted, with a line for each column, so that a change of the schema
 * is a change of a few lines. Thread-safe.
 *
 * @param file where it stands
 */
@CheckReturnValue
public record SchemaCacheFile(Path file) {

    private static final int VERSION = 1;
    private static final String NOT_NULL = " not null";

    /** Whether there is such a file. */
    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /**
     * Writes it, in place of what is there.
     *
     * @param cache what it shall hold
     */
    public void write(SchemaCache cache) {
        try {
            WholeFile.write(file, text(cache));
        } catch (IOException refused) {
            throw new GuruException(
                    "The schema cache cannot be written to " + file + ": " + refused.getMessage() + ".", refused);
        }
    }

    /** The text of the file. */
    static String text(SchemaCache cache) {
        return cache.tables().stream()
                .collect(Collectors.groupingBy(SchemaCache.Table::schema, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(schema -> "    " + json(schema.getKey()) + ": {\n"
                        + schema.getValue().stream().map(SchemaCacheFile::table).collect(Collectors.joining(",\n"))
                        + "\n    }")
                .collect(Collectors.joining(
                        ",\n",
                        "{\n  \"schema-cache\": " + VERSION + ",\n  \"database\": " + json(cache.database())
                                + ",\n  \"schemas\": {\n",
                        "\n  }\n}\n"));
    }

    private static String table(SchemaCache.Table table) {
        return table.columns().stream()
                .map(column -> "        " + json(column.name()) + ": "
                        + json(column.type() + (column.nullable() ? "" : NOT_NULL)))
                .collect(Collectors.joining(",\n", "      " + json(table.name()) + ": {\n", "\n      }"));
    }

    private static String json(String text) {
        return Json.of(text).text();
    }

    /**
     * Reads it.
     *
     * @throws GuruException if it is no such file, is not whole, or another version of the tool wrote it
     */
    public SchemaCache read() {
        Object document;
        try {
            document = Json.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw wrong("cannot be read: " + unreadable.getMessage());
        } catch (GuruException broken) {
            throw wrong("is not whole, or was edited: " + broken.getMessage());
        }
        Map<?, ?> whole = map(document);
        if (!(whole.get("schema-cache") instanceof Number version)) {
            throw wrong("is no schema cache");
        }
        if (version.intValue() != VERSION) {
            throw wrong("is of version " + version + ", and this version of the tool knows version " + VERSION);
        }
        List<SchemaCache.Table> tables = new ArrayList<>();
        map(whole.get("schemas")).forEach((schema, some) -> map(some)
                .forEach((name, columns) -> tables.add(
                        new SchemaCache.Table(String.valueOf(schema), String.valueOf(name), columns(map(columns))))));
        return new SchemaCache(String.valueOf(whole.get("database")), tables);
    }

    private static List<SchemaCache.Column> columns(Map<?, ?> columns) {
        List<SchemaCache.Column> found = new ArrayList<>();
        columns.forEach((name, type) -> {
            String text = String.valueOf(type);
            boolean nullable = !text.endsWith(NOT_NULL);
            found.add(new SchemaCache.Column(
                    String.valueOf(name),
                    nullable ? text : text.substring(0, text.length() - NOT_NULL.length()),
                    nullable));
        });
        return found;
    }

    private Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("is no schema cache");
    }

    private GuruException wrong(String what) {
        return new GuruException("The file " + file + " " + what
                + ". Write it again with `guruorm schema:cache`, or remove it with" + " `guruorm schema:clear`.");
    }

    /**
     * Deletes it.
     *
     * @return whether there was one
     */
    public boolean clear() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw new GuruException("The file " + file + " cannot be deleted: " + refused.getMessage() + ".", refused);
        }
    }
}
