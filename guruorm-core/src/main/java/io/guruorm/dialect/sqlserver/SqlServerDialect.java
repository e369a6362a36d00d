package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.dialect.StandardDialect;
import io.guruorm.dialect.ViewText;
import io.guruorm.schema.IdentifierLimit;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of SQL Server 2019 and later, as text: no connection is made to it. A unique rule lets but one row be null there,
 * and a time is kept without the session's zone, so that the present is that of UTC.
 */
public final class SqlServerDialect extends StandardDialect {

    static final String NAME = "SQL Server";

    /** The server takes 2,100, of which drivers keep two for the statement itself. */
    private static final int MAX_BINDINGS = 2_098;

    private static final int NAME_CHARACTERS = 128;

    private static final Identifiers IDENTIFIERS =
            new Identifiers('[', ']', new IdentifierLimit(NAME, NAME_CHARACTERS, IdentifierLimit.Unit.CHARACTERS));

    private static final SqlServerNames NAMES = new SqlServerNames(IDENTIFIERS);

    private final SessionStatements session = new SqlServerSession();
    private final CatalogQueries catalog = new SqlServerCatalog(IDENTIFIERS);

    private SqlServerDialect(SqlServerSyntax syntax, SqlServerLiterals literals) {
        super(
                syntax,
                new SqlServerSchemaWriter(
                        NAMES, literals, new ViewText(syntax, literals, SqlServerScriptLexer.QUERIES)),
                literals,
                SqlServerScriptLexer.INSTANCE);
    }

    /**
     * The dialect of a server's version.
     *
     * @param major 15 for SQL Server 2019, 16 for 2022; 15 or later
     */
    public static SqlServerDialect of(int major) {
        return new SqlServerDialect(
                new SqlServerSyntax(new SqlServerVersion(major), IDENTIFIERS), new SqlServerLiterals());
    }

    @Override
    public int maxBindings() {
        return MAX_BINDINGS;
    }

    @Override
    public ErrorKind errorKind(@Nullable String sqlState, int vendorCode, String message) {
        return SqlServerErrors.kind(sqlState, vendorCode, message);
    }

    @Override
    public String concatenation(String left, String right) {
        return left + " + " + right;
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
