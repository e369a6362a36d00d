package io.guruorm.catalog;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Dialect;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody has made in the session's own schemas: tables, views, sequences, routines and types. What belongs to an
 * extension is not among them, nor is what stands outside of schemas, such as roles.
 */
public final class OwnObjects {

    private OwnObjects() {}

    /**
     * Reads them from the catalog.
     *
     * @param database where to look
     */
    public static List<DatabaseObject> of(Database database) {
        List<DatabaseObject> found = new ArrayList<>();
        for (Row row : database.query(database.dialect().catalog().ownObjects())) {
            found.add(new DatabaseObject(
                    DatabaseObject.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                    text(row, "namespace"),
                    text(row, "name"),
                    text(row, "arguments")));
        }
        return found;
    }

    /**
     * The statements that drop objects, one for each kind, with all that depends on them.
     *
     * @param objects what to drop
     * @param dialect writes the statements
     */
    public static List<Sql> drops(List<DatabaseObject> objects, Dialect dialect) {
        Map<DatabaseObject.Kind, List<DatabaseObject>> kinds = new EnumMap<>(DatabaseObject.Kind.class);
        for (DatabaseObject object : objects) {
            kinds.computeIfAbsent(object.kind(), kind -> new ArrayList<>()).add(object);
        }
        List<Sql> drops = new ArrayList<>();
        kinds.forEach((kind, some) -> drops.addAll(dialect.catalog().drop(kind, some)));
        return drops;
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.string(column), column);
    }
}
