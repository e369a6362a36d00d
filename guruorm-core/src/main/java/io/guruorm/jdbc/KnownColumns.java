package io.guruorm.jdbc;

import io.guruorm.dialect.Capability;
import io.guruorm.error.GuruException;
import io.guruorm.schema.SchemaCache;
import io.guruorm.schema.UnknownColumn;
import io.guruorm.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a database looks columns up in before it sends a statement, without asking the server. Only a column that is not
 * there makes it ask, once: if the cache is older than the schema, it says so and is no longer used.
 */
final class KnownColumns {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final SchemaCache cache;
    private volatile boolean stale;

    KnownColumns(SchemaCache cache) {
        this.cache = cache;
    }

    /** Refuses a statement that names a column which is not there. */
    void check(Statement statement, Database database) {
        if (stale) {
            return;
        }
        if (!cache.database().equals(database.dialect().name())) {
            throw new GuruException("The schema cache of connection " + database.name() + " was written for "
                    + cache.database() + ", and this is " + database.dialect().name()
                    + ". Write it again: `guruorm schema:cache`.");
        }
        boolean byCase = database.dialect().supports(Capability.COLUMNS_BY_CASE);
        Optional<UnknownColumn> unknown = cache.unknownColumn(statement, byCase);
        if (unknown.isEmpty()) {
            return;
        }
        if (now(database).equals(cache)) {
            throw new GuruException(unknown.get().message() + " Nothing was sent.");
        }
        stale = true;
        LOG.warn(
                "The schema cache of connection {} is older than the schema, so columns are no longer looked up in it."
                        + " Write it again: guruorm schema:cache.",
                database.name());
    }

    /** What there is now, in one query. */
    static SchemaCache now(Database database) {
        Map<List<String>, List<SchemaCache.Column>> tables = new LinkedHashMap<>();
        for (Row row :
                database.query(database.dialect().catalog().whole(List.of()).columns())) {
            tables.computeIfAbsent(List.of(text(row, "namespace"), text(row, "table_name")), key -> new ArrayList<>())
                    .add(new SchemaCache.Column(
                            text(row, "name"), text(row, "type"), Boolean.TRUE.equals(row.bool("nullable"))));
        }
        List<SchemaCache.Table> found = new ArrayList<>();
        tables.forEach((name, columns) -> found.add(new SchemaCache.Table(name.get(0), name.get(1), columns)));
        return new SchemaCache(database.dialect().name(), found);
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.string(column), column);
    }
}
