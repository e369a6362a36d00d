package io.guruorm.catalog;

import io.guruorm.dialect.SessionStatements;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;

/**
 * Changes tables in one transaction, during which references do not count where the database would else delete what
 * refers to a table that is made anew. They are looked at before the commit, and the session is left as it was.
 */
final class ReferencesAside {

    private final Database one;
    private final SessionStatements words;

    private ReferencesAside(Database one) {
        this.one = one;
        this.words = one.dialect().session();
    }

    /** On a connection of its own, as the setting belongs to a connection and is deaf in a transaction. */
    static void change(Database database, Consumer<Database> work) {
        try (Database one = database.dedicated()) {
            new ReferencesAside(one).run(work);
        }
    }

    private void run(Consumer<Database> work) {
        List<Row> settings = one.query(words.settings());
        try {
            words.beforeChanges().forEach(one::execute);
            one.transaction(tx -> {
                BrokenReferences references = BrokenReferences.before(tx);
                work.accept(tx);
                references.refuseMore();
            });
        } catch (RuntimeException failed) {
            restore(settings, failed);
            throw failed;
        }
        settings.forEach(this::set);
    }

    private void restore(List<Row> settings, RuntimeException failed) {
        try {
            settings.forEach(this::set);
        } catch (GuruException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private void set(Row setting) {
        Sql back = words.set(String.valueOf(setting.string("name")), String.valueOf(setting.string("value")));
        one.execute(back);
    }
}
