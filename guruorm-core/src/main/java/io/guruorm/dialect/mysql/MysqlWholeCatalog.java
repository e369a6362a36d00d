package io.guruorm.dialect.mysql;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilyShownText;
import io.guruorm.dialect.MysqlFamilyWholeCatalog;
import io.guruorm.dialect.MysqlFamilyWholeCode;
import io.guruorm.dialect.MysqlFamilyWholeTables;
import io.guruorm.dialect.ShownText;
import io.guruorm.schema.ForeignAction;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions about everything in some databases of MySQL 8.0 and later. Views, texts with quotes in them, and tables with
 * an index on words are asked one by one besides, as {@code information_schema} tells half of them. What no statement but
 * {@code show create table} tells of each table is not in the answers: a default that was dropped from a column that takes
 * null, and where a table lies on the disk.
 */
final class MysqlWholeCatalog extends MysqlFamilyWholeCatalog {

    private final MysqlVersion version;
    private final MysqlWholeTables tables;
    private final MysqlWholeCode code;

    MysqlWholeCatalog(MysqlVersion version, Identifiers identifiers, List<String> names) {
        super(version, identifiers, names);
        this.version = version;
        this.tables = new MysqlWholeTables(version, schemas());
        this.code = new MysqlWholeCode(schemas());
    }

    @Override
    public Optional<Sql> sequences(List<DatabaseObject> told) {
        return Optional.empty();
    }

    @Override
    public Optional<Sql> beyond() {
        return Optional.of(Sql.catalogRead("select 'event' as kind, convert(e.event_name using utf8mb4) as name,"
                + " false as part from information_schema.events e where "
                + schemas().among("e.event_schema")
                + (version.hasLibraries()
                        ? " union all select 'library', convert(l.library_name using utf8mb4), false"
                                + " from information_schema.libraries l where "
                                + schemas().among("l.library_schema")
                        : "")
                + (version.hasAttributes() ? attributes() : "")));
    }

    /** What is said to engines in words of their own. */
    private String attributes() {
        String some = "(%1$s.engine_attribute is not null or %1$s.secondary_engine_attribute is not null)";
        return " union all select 'attributes of table', convert(t.table_name using utf8mb4), true"
                + " from information_schema.tables_extensions t where "
                + schemas().among("t.table_schema") + " and " + some.formatted("t")
                + " union all select 'attributes of column', convert(concat(c.table_name, '.', c.column_name) using utf8mb4),"
                + " true from information_schema.columns_extensions c where "
                + schemas().among("c.table_schema") + " and " + some.formatted("c")
                + " union all select 'attributes of index', convert(concat(k.table_name, '.', k.constraint_name)"
                + " using utf8mb4), true from information_schema.table_constraints_extensions k where "
                + schemas().among("k.constraint_schema") + " and " + some.formatted("k");
    }

    @Override
    public String expression(String text) {
        return MysqlKeptText.sql(text);
    }

    @Override
    public Optional<ShownText> shown(String statement) {
        return Optional.of(new MysqlFamilyShownText(version, version.showsAllDefaults(), statement));
    }

    @Override
    public String source(@Nullable String head, String definition, @Nullable String mode) {
        return (head == null ? "" : head) + definition;
    }

    @Override
    public boolean viewsNameColumns() {
        return true;
    }

    @Override
    public ForeignAction usualAction() {
        return ForeignAction.NO_ACTION;
    }

    @Override
    public String dropCheck() {
        return version.dropCheck();
    }

    /** The server keeps such numbers for a day. */
    @Override
    public List<Sql> beforeSizes() {
        return List.of(Sql.session("set session information_schema_stats_expiry = 0"));
    }

    @Override
    protected MysqlFamilyWholeTables tables() {
        return tables;
    }

    @Override
    protected MysqlFamilyWholeCode code() {
        return code;
    }

    @Override
    protected String kind() {
        return tables.kind();
    }

    @Override
    protected String hasRows() {
        return "t.table_type in ('BASE TABLE', 'VIEW')";
    }
}
