package io.guruorm.dialect.sqlite;

import io.guruorm.schema.IndexOption;

/** Refuses all that can be said of an index beyond its columns: SQLite gives none of it a sense. */
final class SqliteIndexOptions implements IndexOption.Visitor {

    static final SqliteIndexOptions NONE = new SqliteIndexOptions();

    private SqliteIndexOptions() {}

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
