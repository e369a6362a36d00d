package io.guruorm.dialect.postgres;

import io.guruorm.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of statements.
 *
 * @param id the row of the feature map
 * @param statement what is compiled
 * @param sql its text
 * @param bindings its values
 */
public record StatementCase(String id, Statement statement, String sql, List<@Nullable Object> bindings) {

    static StatementCase of(String id, Statement statement, String sql, @Nullable Object... bindings) {
        return new StatementCase(id, statement, sql, Arrays.asList(bindings));
    }

    @Override
    public String toString() {
        return id + " " + sql;
    }
}
