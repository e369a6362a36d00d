package io.guruorm.dialect.postgres;

import io.guruorm.dialect.StandardViews;
import io.guruorm.dialect.ViewText;
import io.guruorm.schema.ViewChange.CreateMaterializedView;
import io.guruorm.schema.ViewChange.CreateView;
import io.guruorm.schema.ViewChange.DropMaterializedView;
import io.guruorm.schema.ViewChange.RefreshMaterializedView;
import io.guruorm.schema.ViewOption;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;

/** Writes views, plain and materialized. */
final class PostgresViews extends StandardViews {

    private final PostgresVersion version;

    PostgresViews(PostgresVersion version, PostgresNames names, ViewText queries) {
        super(names.identifiers(), queries);
        this.version = version;
    }

    @Override
    public List<Sql> createView(CreateView change) {
        return List.of(ddl(
                "create " + (change.replacing() ? "or replace " : "") + "view " + name(change.name())
                        + columns(change.columns()) + security(change) + as(change) + check(change.options()),
                change.name()));
    }

    private String security(CreateView change) {
        var said = new ArrayList<String>();
        if (change.options().contains(ViewOption.SECURITY_INVOKER)) {
            version.requireInvokers("securityInvoker() on view \"" + change.name() + "\"");
            said.add("security_invoker = true");
        }
        if (change.options().contains(ViewOption.SECURITY_BARRIER)) {
            said.add("security_barrier = true");
        }
        return said.isEmpty() ? "" : " with (" + String.join(", ", said) + ")";
    }

    @Override
    public List<Sql> createMaterializedView(CreateMaterializedView change) {
        return List.of(ddl(
                "create materialized view " + name(change.name()) + columns(change.columns()) + as(change)
                        + (change.filled() ? "" : " with no data"),
                change.name()));
    }

    @Override
    public List<Sql> refreshMaterializedView(RefreshMaterializedView change) {
        return List.of(ddl(
                "refresh materialized view " + (change.concurrently() ? "concurrently " : "") + name(change.name()),
                change.name()));
    }

    @Override
    public List<Sql> dropMaterializedView(DropMaterializedView change) {
        return List.of(ddl(
                "drop materialized view " + (change.ifExists() ? "if exists " : "") + name(change.name()),
                change.name()));
    }

    @Override
    protected Sql ddl(String text, String view) {
        return Ddl.of(text, TableNames.of(view));
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return Refusal.of(feature, cure);
    }
}
