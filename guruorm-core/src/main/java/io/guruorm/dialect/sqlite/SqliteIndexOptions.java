package io.guruorm.dialect.sqlite;

import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexOption;
import org.jspecify.annotations.Nullable;

/** What was said of an index beyond its columns: SQLite gives a sense to its condition alone. */
final class SqliteIndexOptions implements IndexOption.Visitor {

    private final IndexKind kind;
    private @Nullable String where;

    private SqliteIndexOptions(IndexKind kind) {
        this.kind = kind;
    }

    static SqliteIndexOptions read(IndexDefinition index) {
        var options = new SqliteIndexOptions(index.kind());
        index.options().forEach(option -> option.accept(options));
        return options;
    }

    /** {@code  where …}, or nothing. */
    String where() {
        return where == null ? "" : " where " + where;
    }

    @Override
    public void where(IndexOption.Where option) {
        if (kind == IndexKind.PRIMARY) {
            throw Refusal.of("where(...) on a primary key", "It binds all rows: use unique(...).where(...).");
        }
        where = option.predicate();
    }

    @Override
    public void include(IndexOption.Include option) {
        throw refused("include(...)", "Add the columns as the last parts of the index.");
    }

    @Override
    public void storage(IndexOption.Storage option) {
        throw refused(
                "with(\"" + option.parameters().keySet().iterator().next() + "\", ...)",
                "It has no storage parameters: leave it out.");
    }

    @Override
    public void comment(IndexOption.Comment option) {
        throw refused("comment(...)", "It keeps no comments: leave it out.");
    }

    @Override
    public void algorithm(IndexOption.Algorithm option) {
        throw refused("algorithm(...)", "All its indexes are B-trees: leave it out.");
    }

    @Override
    public void language(IndexOption.Language option) {
        throw refused("language(...)", "Leave it out.");
    }

    @Override
    public void operatorClass(IndexOption.OperatorClass option) {
        throw refused("operatorClass(...)", "Leave it out.");
    }

    @Override
    public void online(IndexOption.Online option) {
        throw refused("online()", "A writer has the whole file for itself: leave it out.");
    }

    @Override
    public void nullsNotDistinct(IndexOption.NullsNotDistinct option) {
        throw refused("nullsNotDistinct()", "Use rawIndex on an expression such as coalesce(column, '').");
    }

    @Override
    public void deferrable(IndexOption.Deferrable option) {
        throw refused("deferrable()", "Only foreign keys can be put off: leave it out.");
    }

    @Override
    public void initiallyImmediate(IndexOption.InitiallyImmediate option) {
        throw refused("initiallyImmediate()", "Only foreign keys can be put off: leave it out.");
    }

    @Override
    public void lock(IndexOption.Lock option) {
        throw refused("lock(...)", "It belongs to MySQL and MariaDB: leave it out.");
    }

    private static RuntimeException refused(String word, String cure) {
        return Refusal.of(word + " on an index", cure);
    }
}
