package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.PresentTable;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.dialect.StandardDialect;
import io.guruorm.schema.IdentifierLimit;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of SQLite 3.35 and later. */
public final class SqliteDialect extends StandardDialect {

    static final String NAME = "SQLite";

    /** What the library is built with unless told otherwise. */
    private static final int MAX_BINDINGS = 32_766;

    /** SQLite sets names no limit of their own; this one is far below that of a statement. */
    private static final int NAME_BYTES = 100_000;

    private static final Identifiers IDENTIFIERS = new Identifiers('"', new IdentifierLimit(NAME, NAME_BYTES));
    private static final ConstraintNames NAMES = new ConstraintNames(IDENTIFIERS);

    private final SqliteSyntax syntax;
    private final SqliteLiterals literals;
    private final SessionStatements session = new SqliteSession();
    private final SqliteCatalog catalog;

    private SqliteDialect(SqliteSyntax syntax, SqliteVersion version, SqliteLiterals literals) {
        super(syntax, new SqliteSchemaWriter(syntax, NAMES, literals), literals, SqliteScriptLexer.INSTANCE);
        this.syntax = syntax;
        this.literals = literals;
        this.catalog = new SqliteCatalog(version, IDENTIFIERS);
    }

    /**
     * The dialect of a version of the library.
     *
     * @param minor such as 45 for SQLite 3.45; 35 or later
     */
    public static SqliteDialect of(int minor) {
        var version = new SqliteVersion(minor);
        return new SqliteDialect(new SqliteSyntax(version, IDENTIFIERS), version, new SqliteLiterals());
    }

    @Override
    public Optional<Sql> presentQuestion(SchemaChange change) {
        return change.accept(PresentNeeds.OF).map(catalog::present);
    }

    @Override
    public List<Sql> compile(SchemaChange change, PresentTable present) {
        var table = change.accept(PresentNeeds.OF);
        return table.isEmpty()
                ? compile(change)
                : change.accept(new SqliteRebuild(syntax, NAMES, literals, table.get(), present));
    }

    @Override
    public int maxBindings() {
        return MAX_BINDINGS;
    }

    @Override
    public ErrorKind errorKind(@Nullable String sqlState, int vendorCode, String message) {
        return SqliteErrors.kind(message);
    }

    @Override
    public SessionStatements session() {
        return session;
    }

    @Override
    public CatalogQueries catalog() {
        return catalog;
    }

    @Override
    public String indexName(String table, IndexKind kind, Reference index) {
        return NAMES.index(table, kind, index);
    }
}
