package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.dialect.StandardDialect;
import io.guruorm.schema.IdentifierLimit;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import org.jspecify.annotations.Nullable;

/** The SQL of MariaDB 10.11 and later. */
public final class MariadbDialect extends StandardDialect {

    static final String NAME = "MariaDB";

    /** What the protocol counts with two bytes. */
    private static final int MAX_BINDINGS = 65_535;

    private static final int NAME_CHARACTERS = 64;

    private static final Identifiers IDENTIFIERS =
            new Identifiers('`', new IdentifierLimit(NAME, NAME_CHARACTERS, IdentifierLimit.Unit.CHARACTERS));
    private static final ConstraintNames NAMES = new ConstraintNames(IDENTIFIERS);

    private final SessionStatements session = new MariadbSession(IDENTIFIERS);
    private final CatalogQueries catalog;

    private MariadbDialect(MariadbSyntax syntax, MariadbVersion version, MariadbLiterals literals) {
        super(syntax, new MariadbSchemaWriter(syntax, version, NAMES, literals), literals, MariadbScriptLexer.INSTANCE);
        this.catalog = new MariadbCatalog(version, IDENTIFIERS);
    }

    /**
     * The dialect of a server's version.
     *
     * @param major such as 11; 10.11 or later
     * @param minor such as 4
     */
    public static MariadbDialect of(int major, int minor) {
        var version = new MariadbVersion(major, minor);
        return new MariadbDialect(new MariadbSyntax(version, IDENTIFIERS), version, new MariadbLiterals());
    }

    @Override
    public int maxBindings() {
        return MAX_BINDINGS;
    }

    @Override
    public ErrorKind errorKind(@Nullable String sqlState, int vendorCode, String message) {
        return MariadbErrors.kind(sqlState, vendorCode);
    }

    /** {@code ||} means or, unless the session says otherwise. */
    @Override
    public String concatenation(String left, String right) {
        return "concat(" + left + ", " + right + ")";
    }

    @Override
    public SessionStatements session() {
        return session;
    }

    @Override
    public CatalogQueries catalog() {
        return catalog;
    }

    /** The name of each primary key is the same. */
    @Override
    public String indexName(String table, IndexKind kind, Reference index) {
        return kind == IndexKind.PRIMARY ? MariadbIndexes.PRIMARY : NAMES.index(table, kind, index);
    }
}
