package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.Placeholders;
import io.guruorm.dialect.ScriptLexer;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.dialect.StatementWriter;
import io.guruorm.schema.IdentifierLimit;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import io.guruorm.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of PostgreSQL 14 and later. */
public final class PostgresDialect implements Dialect {

    static final String NAME = "PostgreSQL";

    /** What the protocol counts with two bytes. */
    private static final int MAX_BINDINGS = 65_535;

    private static final int NAME_BYTES = 63;

    private static final Identifiers IDENTIFIERS = new Identifiers('"', new IdentifierLimit(NAME, NAME_BYTES));

    private final PostgresVersion version;
    private final PostgresLiterals literals = new PostgresLiterals();
    private final PostgresNames names = new PostgresNames(IDENTIFIERS);
    private final StatementWriter statements;
    private final PostgresSchemaWriter changes;
    private final SessionStatements session = new PostgresSession(IDENTIFIERS::table);
    private final CatalogQueries catalog;

    private PostgresDialect(PostgresVersion version) {
        this.version = version;
        this.statements = new StatementWriter(new PostgresSyntax(version, IDENTIFIERS));
        this.changes = new PostgresSchemaWriter(version, names, literals);
        this.catalog = new PostgresCatalog(version, IDENTIFIERS::table);
    }

    /**
     * The dialect of a server's version.
     *
     * @param major such as 18; 14 or later
     */
    public static PostgresDialect of(int major) {
        return new PostgresDialect(new PostgresVersion(major));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sql compile(Statement statement) {
        return statements.write(statement);
    }

    @Override
    public List<Sql> compile(SchemaChange change) {
        return change.accept(changes);
    }

    @Override
    public String quote(String identifier) {
        return IDENTIFIERS.table(identifier);
    }

    @Override
    public String literal(@Nullable Object value) {
        return literals.write(value);
    }

    @Override
    public String inline(Sql sql) {
        return Placeholders.in(sql.text(), new PostgresScanner(sql.text())).fill(sql.bindings(), this::inlined);
    }

    /** A minus after another one would begin a comment. */
    private String inlined(@Nullable Object value) {
        var literal = literals.write(value);
        return literal.startsWith("-") ? "(" + literal + ")" : literal;
    }

    @Override
    public Sql raw(String text, List<? extends @Nullable Object> bindings) {
        return PostgresScriptLexer.INSTANCE.raw(text, bindings);
    }

    @Override
    public boolean supports(Capability capability) {
        return version.supports(capability);
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
    public ScriptLexer lexer() {
        return PostgresScriptLexer.INSTANCE;
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
        return names.index(table, kind, index);
    }
}
