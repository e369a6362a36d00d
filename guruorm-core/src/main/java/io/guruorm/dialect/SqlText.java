package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A statement while it is written: its text, its bindings and the tables that it names, all in one walk. */
public final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> bindings = new ArrayList<>();
    private final Set<String> tables = new TreeSet<>();
    private boolean tablesKnown = true;

    /**
     * Adds text.
     *
     * @param sql keywords, quoted names, symbols
     */
    public SqlText append(String sql) {
        text.append(sql);
        return this;
    }

    /**
     * Adds a placeholder and its value.
     *
     * @param value the value
     */
    public SqlText bind(@Nullable Object value) {
        text.append('?');
        bindings.add(value);
        return this;
    }

    /**
     * Adds text that holds placeholders, and their values.
     *
     * @param sql the text
     * @param values as many as placeholders
     */
    public SqlText append(String sql, List<@Nullable Object> values) {
        text.append(sql);
        bindings.addAll(values);
        return this;
    }

    /**
     * Notes a table down that the statement names.
     *
     * @param name as the caller wrote it
     */
    public void names(String name) {
        tables.add(name);
    }

    /** Notes down that the statement may name tables that nobody has seen. */
    public void namesMore() {
        tablesKnown = false;
    }

    /**
     * The finished statement.
     *
     * @param kind what it does
     */
    public Sql finish(SqlKind kind) {
        var names = tablesKnown ? new TableNames(true, tables) : TableNames.UNKNOWN;
        return new Sql(text.toString(), bindings, kind, names, true, false);
    }
}
