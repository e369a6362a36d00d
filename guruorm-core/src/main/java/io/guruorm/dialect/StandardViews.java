package io.guruorm.dialect;

import io.guruorm.schema.ViewChange;
import io.guruorm.schema.ViewChange.CreateMaterializedView;
import io.guruorm.schema.ViewChange.CreateView;
import io.guruorm.schema.ViewChange.DropMaterializedView;
import io.guruorm.schema.ViewChange.DropView;
import io.guruorm.schema.ViewChange.RefreshMaterializedView;
import io.guruorm.schema.ViewOption;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes views as all databases have them; those that keep their rows are refused here, and written by the dialects that
 * have them.
 */
public abstract class StandardViews implements ViewChange.Visitor<List<Sql>> {

    private final Identifiers identifiers;
    private final ViewText queries;

    /**
     * For the dialects.
     *
     * @param identifiers how names are quoted
     * @param queries writes their queries
     */
    protected StandardViews(Identifiers identifiers, ViewText queries) {
        this.identifiers = identifiers;
        this.queries = queries;
    }

    /**
     * A statement that changes the schema. What a view reads it does not change, so that the view alone is named.
     *
     * @param text the statement, which has no placeholder
     * @param view the view
     */
    protected abstract Sql ddl(String text, String view);

    /**
     * The dialect's refusal.
     *
     * @param feature what it lacks
     * @param cure what to do
     */
    protected abstract RuntimeException refusal(String feature, String cure);

    /**
     * A view's name, quoted.
     *
     * @param view {@code schema.view} where qualified
     */
    protected final String name(String view) {
        return identifiers.qualified(view, "view");
    }

    /**
     * {@code ("a", "b")} with a space before it, or nothing.
     *
     * @param names what the columns are called; may be none
     */
    protected final String columns(List<String> names) {
        return names.isEmpty() ? "" : names.stream().map(identifiers::one).collect(Collectors.joining(", ", " (", ")"));
    }

    /**
     * {@code as select …} with a space before it.
     *
     * @param change a new view
     */
    protected final String as(CreateView change) {
        return " as " + change.query().accept(queries);
    }

    /**
     * {@code as select …} with a space before it.
     *
     * @param change a new view
     */
    protected final String as(CreateMaterializedView change) {
        return " as " + change.query().accept(queries);
    }

    /**
     * {@code with cascaded check option} with a space before it, or nothing.
     *
     * @param options what was said of a view
     */
    protected static String check(Set<ViewOption> options) {
        if (options.contains(ViewOption.CHECK_OPTION)) {
            return " with cascaded check option";
        }
        return options.contains(ViewOption.LOCAL_CHECK_OPTION) ? " with local check option" : "";
    }

    /**
     * Refuses an option.
     *
     * @param option what was said
     * @param change of which view
     */
    protected final RuntimeException refused(ViewOption option, CreateView change) {
        return refusal(option.call() + " on view \"" + change.name() + "\"", "Leave it out.");
    }

    @Override
    public final List<Sql> dropView(DropView change) {
        return List.of(
                ddl("drop view " + (change.ifExists() ? "if exists " : "") + name(change.name()), change.name()));
    }

    @Override
    public List<Sql> createMaterializedView(CreateMaterializedView change) {
        throw unkept(change);
    }

    @Override
    public List<Sql> refreshMaterializedView(RefreshMaterializedView change) {
        throw unkept(change);
    }

    @Override
    public List<Sql> dropMaterializedView(DropMaterializedView change) {
        throw unkept(change);
    }

    private RuntimeException unkept(ViewChange change) {
        return refusal(change.call(), "Use createView(...), or a table that you fill yourself.");
    }
}
