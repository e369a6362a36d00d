package io.guruorm.migration;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.Dialect;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order a schema dump is loaded. In a database that has no transaction for all of it, the history comes first and
 * says so until all is there.
 *
 * @param begin what comes before the schema
 * @param schema what makes it
 * @param end what comes behind it, all at once
 */
record DumpOrder(List<Sql> begin, List<Sql> schema, List<Sql> end) {

    DumpOrder {
        begin = List.copyOf(begin);
        schema = List.copyOf(schema);
        end = List.copyOf(end);
    }

    /**
     * The order for a database.
     *
     * @param history writes its rows
     * @param installation what makes the history's table
     */
    static DumpOrder of(
            UsableDump dump,
            HistoryStatements history,
            List<Sql> installation,
            MigratorOptions options,
            Dialect dialect) {
        List<Sql> begin = new ArrayList<>();
        List<Sql> end = new ArrayList<>();
        if (dialect.supports(Capability.TRANSACTIONAL_DDL)) {
            end.addAll(installation);
        } else {
            begin.addAll(installation);
            begin.add(history.loading(options));
            end.add(history.delete(DumpLoad.MARK));
        }
        end.addAll(history.loaded(dump.rows(), options.executedBy(), options.toolVersion()));
        return new DumpOrder(begin, dump.statements(dialect), end);
    }

    /** All of it. */
    List<Sql> all() {
        List<Sql> all = new ArrayList<>(begin);
        all.addAll(schema);
        all.addAll(end);
        return all;
    }
}
