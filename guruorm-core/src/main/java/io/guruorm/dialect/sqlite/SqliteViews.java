package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.StandardViews;
import io.guruorm.dialect.ViewText;
import io.guruorm.schema.ViewChange.CreateView;
import io.guruorm.schema.ViewChange.DropView;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;

/** Writes views. One takes the place of another in two statements: SQLite has no {@code or replace} for them. */
final class SqliteViews extends StandardViews {

    SqliteViews(Identifiers identifiers, ViewText queries) {
        super(identifiers, queries);
    }

    @Override
    public List<Sql> createView(CreateView change) {
        change.options().stream().findFirst().ifPresent(option -> {
            throw refused(option, change);
        });
        var statements = new ArrayList<Sql>();
        if (change.replacing()) {
            statements.addAll(dropView(new DropView(change.name(), true)));
        }
        statements.add(
                ddl("create view " + name(change.name()) + columns(change.columns()) + as(change), change.name()));
        return statements;
    }

    @Override
    protected Sql ddl(String text, String view) {
        return Sql.ddl(text, TableNames.of(view));
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }
}
