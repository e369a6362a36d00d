package io.guruorm.dialect.mysql;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilyDialect;
import io.guruorm.dialect.SessionStatements;

/** The SQL of MySQL 8.0 and later. */
public final class MysqlDialect extends MysqlFamilyDialect {

    static final String NAME = "MySQL";

    private static final Identifiers IDENTIFIERS = identifiers(NAME);

    private final SessionStatements session = new MysqlSession(IDENTIFIERS);
    private final CatalogQueries catalog;
    private final MysqlVersion version;

    private MysqlDialect(MysqlVersion version) {
        super(version, IDENTIFIERS);
        this.catalog = new MysqlCatalog(version, IDENTIFIERS);
        this.version = version;
    }

    /**
     * The dialect of the newest server of a version.
     *
     * @param major such as 8; 8.0 or later
     * @param minor such as 4
     */
    public static MysqlDialect of(int major, int minor) {
        return of(major, minor, MysqlVersion.NEWEST);
    }

    /**
     * The dialect of a server's version: within 8.0, each release brought something.
     *
     * @param major such as 8; 8.0 or later
     * @param minor such as 0
     * @param patch such as 36
     */
    public static MysqlDialect of(int major, int minor, int patch) {
        return new MysqlDialect(new MysqlVersion(major, minor, patch));
    }

    /** Newer servers name its table before it. */
    @Override
    public String duplicatedKey(String named) {
        return version.namesTablesOfKeys() ? named.substring(named.indexOf('.') + 1) : named;
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
