package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions to SQL Server's catalog that migrations ask in the middle of a run. All others are refused. */
final class SqlServerCatalog implements CatalogQueries {

    private static final String ANSWER =
            "select cast(case when exists (select 1 from %s) then 1 else 0 end as bit) as answer";

    /** What stands between two names: no name can hold it unseen. */
    private static final String BETWEEN = "\u001F";

    private final Identifiers identifiers;

    SqlServerCatalog(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    public Sql hasTable(String table) {
        return ask("sys.tables t where t.object_id = object_id(?)", table);
    }

    @Override
    public Sql hasView(String view) {
        return ask("sys.views v where v.object_id = object_id(?)", view);
    }

    @Override
    public Sql hasColumn(String table, String column) {
        return ask("sys.columns c where c.object_id = object_id(?) and c.name = ?", table, column);
    }

    @Override
    public Sql hasIndex(String table, String index) {
        return ask("sys.indexes i where i.object_id = object_id(?) and i.name = ?", table, index);
    }

    @Override
    public Sql hasIndex(String table, List<String> columns) {
        return ask(
                "sys.index_columns k join sys.columns c on c.object_id = k.object_id and c.column_id = k.column_id"
                        + " where k.object_id = object_id(?) and k.key_ordinal > 0 group by k.index_id"
                        + " having string_agg(convert(nvarchar(max), c.name), nchar(31))"
                        + " within group (order by k.key_ordinal) = ?",
                table,
                String.join(BETWEEN, columns));
    }

    private Sql ask(String from, String table, Object... more) {
        var bindings = new ArrayList<Object>();
        bindings.add(identifiers.table(table));
        bindings.addAll(Arrays.asList(more));
        return Sql.catalogRead(ANSWER.formatted(from), bindings.toArray());
    }

    private static RuntimeException refused(String feature) {
        return Refusal.of(feature, "SQL Server is there as SQL text alone: ask sys.objects and its like in raw SQL.");
    }

    @Override
    public Sql columns(String table) {
        throw refused("catalog of columns");
    }

    @Override
    public Sql indexes(String table) {
        throw refused("catalog of indexes");
    }

    @Override
    public Sql reach(String table) {
        throw refused("catalog of what a table reaches");
    }

    @Override
    public Sql ownObjects() {
        throw refused("catalog of all objects");
    }

    @Override
    public List<Sql> drop(DatabaseObject.Kind kind, List<DatabaseObject> objects) {
        throw refused("drop of all objects");
    }

    @Override
    public Sql server() {
        throw refused("catalog of the server");
    }

    @Override
    public Sql connections() {
        throw refused("catalog of connections");
    }

    @Override
    public Optional<Sql> anotherDatabase(String name) {
        throw refused("making of another database");
    }

    @Override
    public WholeCatalog whole(List<String> schemas) {
        throw refused("whole catalog");
    }
}
