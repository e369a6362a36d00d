package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilyDialect;
import io.guruorm.dialect.SessionStatements;

/** The SQL of MariaDB 10.11 and later. */
public final class MariadbDialect extends MysqlFamilyDialect {

    static final String NAME = "MariaDB";

    private static final Identifiers IDENTIFIERS = identifiers(NAME);

    private final SessionStatements session = new MariadbSession(IDENTIFIERS);
    private final CatalogQueries catalog;

    private MariadbDialect(MariadbVersion version) {
        super(version, IDENTIFIERS);
        this.catalog = new MariadbCatalog(version, IDENTIFIERS);
    }

    /**
     * The dialect of a server's version.
     *
     * @param major such as 11; 10.11 or later
     * @param minor such as 4
     */
    public static MariadbDialect of(int major, int minor) {
        return new MariadbDialect(new MariadbVersion(major, minor));
    }

    @Override
    public SessionStatements session() {
        return session;
    }

    @Override
    public CatalogQueries catalog() {
        return catalog;
    }
}
