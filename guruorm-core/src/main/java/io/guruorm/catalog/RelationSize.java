package io.guruorm.catalog;

import io.guruorm.dialect.WholeCatalog;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a table or view is.
 *
 * @param relation what it is called
 * @param kind what it is, in words: {@code table}, {@code partitioned}, {@code materialized view}
 * @param bytes with all that belongs to it; null where the database does not know it at once
 * @param estimate about how many rows it has; null where the database has no idea
 */
public record RelationSize(
        CatalogName relation,
        String kind,
        @Nullable Long bytes,
        @Nullable Long estimate) {

    /**
     * All tables and views of some schemas, by name; one question.
     *
     * @param database where to look
     * @param schemas their names; none for those in which the session looks
     */
    public static List<RelationSize> of(Database database, List<String> schemas) {
        WholeCatalog questions = questions(database, schemas);
        questions.beforeSizes().forEach(database::execute);
        return database.query(questions.sizes()).stream()
                .map(RelationSize::of)
                .sorted(Comparator.comparing(RelationSize::relation))
                .toList();
    }

    private static RelationSize of(Row answer) {
        CatalogRow row = new CatalogRow(answer);
        return new RelationSize(
                row.name(), row.text("kind").replace('_', ' '), row.number("bytes"), row.number("estimate"));
    }

    /** Whether it is a view, materialized or not. */
    public boolean isView() {
        return kind.endsWith("view");
    }

    /**
     * Counts the rows, which reads all of it.
     *
     * @param database where it is
     */
    public long count(Database database) {
        Row row = database.query(questions(database, List.of()).count(relation.schema(), relation.name()))
                .get(0);
        Long total = row.longValue("total");
        return total == null ? 0 : total;
    }

    private static WholeCatalog questions(Database database, List<String> schemas) {
        return database.dialect().catalog().whole(schemas);
    }
}
