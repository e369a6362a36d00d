package io.guruorm.dialect.postgres;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.dialect.StandardDialect;
import io.guruorm.schema.IdentifierLimit;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import org.jspecify.annotations.Nullable;

/** The SQL of PostgreSQL 14 and later. */
public final class PostgresDialect extends StandardDialect {

    static final String NAME = "PostgreSQL";

    /** What the protocol counts with two bytes. */
    private static final int MAX_BINDINGS = 65_535;

    private static final int NAME_BYTES = 63;

    private static final Identifiers IDENTIFIERS = new Identifiers('"', new IdentifierLimit(NAME, NAME_BYTES));

    private static final PostgresNames NAMES = new PostgresNames(IDENTIFIERS);

    private final SessionStatements session = new PostgresSession(IDENTIFIERS::table);
    private final CatalogQueries catalog;

    private PostgresDialect(PostgresSyntax syntax, PostgresVersion version, PostgresLiterals literals) {
        super(
                syntax,
                new PostgresSchemaWriter(syntax, version, NAMES, literals),
                literals,
                PostgresScriptLexer.INSTANCE);
        this.catalog = new PostgresCatalog(version, IDENTIFIERS::table);
    }

    /**
     * The dialect of a server's version.
     *
     * @param major such as 18; 14 or later
     */
    public static PostgresDialect of(int major) {
        var version = new PostgresVersion(major);
        return new PostgresDialect(new PostgresSyntax(version, IDENTIFIERS), version, new PostgresLiterals());
    }

    @Override
    public int maxBindings() {
        return MAX_BINDINGS;
    }

    @Override
    public ErrorKind errorKind(@Nullable String sqlState, int vendorCode, String message) {
        return PostgresErrors.kind(sqlState);
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
