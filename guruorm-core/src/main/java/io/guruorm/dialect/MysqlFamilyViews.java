package io.guruorm.dialect;

import io.guruorm.schema.ViewChange.CreateView;
import io.guruorm.schema.ViewOption;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;

/** Writes views. Each commits whatever transaction is open. */
final class MysqlFamilyViews extends StandardViews {

    private final MysqlFamily family;

    MysqlFamilyViews(MysqlFamily family, Identifiers identifiers, ViewText queries) {
        super(identifiers, queries);
        this.family = family;
    }

    @Override
    public List<Sql> createView(CreateView change) {
        if (change.options().contains(ViewOption.SECURITY_BARRIER)) {
            throw refused(ViewOption.SECURITY_BARRIER, change);
        }
        return List.of(ddl(
                "create " + (change.replacing() ? "or replace " : "")
                        + (change.options().contains(ViewOption.SECURITY_INVOKER) ? "sql security invoker " : "")
                        + "view " + name(change.name()) + columns(change.columns()) + as(change)
                        + check(change.options()),
                change.name()));
    }

    @Override
    protected Sql ddl(String text, String view) {
        return Sql.ddl(text, TableNames.of(view)).outsideTransaction();
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return family.refusal(feature, cure);
    }
}
