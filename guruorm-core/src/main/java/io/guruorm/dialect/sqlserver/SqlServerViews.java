package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.StandardViews;
import io.guruorm.dialect.ViewText;
import io.guruorm.schema.ViewChange.CreateView;
import io.guruorm.schema.ViewOption;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;

/** Writes views. One takes the place of another and keeps the rights that were granted on it. */
final class SqlServerViews extends StandardViews {

    SqlServerViews(Identifiers identifiers, ViewText queries) {
        super(identifiers, queries);
    }

    @Override
    public List<Sql> createView(CreateView change) {
        change.options().stream()
                .filter(option -> option != ViewOption.CHECK_OPTION)
                .findFirst()
                .ifPresent(option -> {
                    throw refused(option, change);
                });
        return List.of(ddl(
                "create " + (change.replacing() ? "or alter " : "") + "view " + name(change.name())
                        + columns(change.columns()) + as(change)
                        + (change.options().isEmpty() ? "" : " with check option"),
                change.name()));
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
