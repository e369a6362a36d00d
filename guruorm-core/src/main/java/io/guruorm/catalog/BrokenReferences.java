package io.guruorm.catalog;

import io.guruorm.error.GuruException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows that referred to none before a piece of work, on a database that does not look at references while tables are
 * changed: afterwards there may be no others.
 */
public final class BrokenReferences {

    private static final int SHOWN = 3;

    private final Database database;
    private final Optional<Sql> question;

    /** Null where the tables were such that nobody can tell: then the work may be the one that mends them. */
    private final @Nullable List<Row> before;

    private BrokenReferences(Database database, Optional<Sql> question) {
        this.database = database;
        this.question = question;
        this.before = readable();
    }

    /**
     * Looks, in the transaction of work that has done nothing yet.
     *
     * @param database where to look, now and afterwards
     */
    public static BrokenReferences before(Database database) {
        return new BrokenReferences(database, database.dialect().session().brokenReferences());
    }

    /**
     * For work that the database itself watches.
     *
     * @param database where nobody looks
     */
    public static BrokenReferences unlooked(Database database) {
        return new BrokenReferences(database, Optional.empty());
    }

    private @Nullable List<Row> readable() {
        try {
            return present();
        } catch (QueryException keyWithoutItsParent) {
            return null;
        }
    }

    private List<Row> present() {
        return question.map(database::query).orElse(List.of());
    }

    /**
     * Refuses to go on if there are more.
     *
     * @throws GuruException if the work has left rows that refer to none
     */
    public void refuseMore() {
        if (before == null || question.isEmpty()) {
            return;
        }
        List<Row> more = new ArrayList<>(present());
        before.forEach(more::remove);
        if (!more.isEmpty()) {
            List<String> shown =
                    more.stream().limit(SHOWN).map(BrokenReferences::words).toList();
            throw new GuruException(
                    "It would leave " + more.size() + (more.size() == 1 ? " row that refers" : " rows that refer")
                            + " to none by a foreign key: " + String.join(", ", shown)
                            + (more.size() > SHOWN ? " and more" : "") + ".");
        }
    }

    private static String words(Row row) {
        Long id = row.longValue("rowid");
        return "table " + Objects.requireNonNull(row.string("table")) + (id == null ? "" : ", rowid " + id)
                + " to table " + row.string("parent");
    }
}
