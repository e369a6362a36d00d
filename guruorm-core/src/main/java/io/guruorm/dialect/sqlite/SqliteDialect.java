package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.CatalogQueries;
import io.guruorm.dialect.ConstraintNames;
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

/** The SQL of SQLite 3.35 and later. */
public final class SqliteDialect implements Dialect {

    static final String NAME = "SQLite";

    /** What the library is built with unless told otherwise. */
    private static final int MAX_BINDINGS = 32_766;

    /** SQLite sets names no limit of their own; this one is far below that of a statement. */
    private static final int NAME_BYTES = 100_000;

    private static final Identifiers IDENTIFIERS = new Identifiers('"', new IdentifierLimit(NAME, NAME_BYTES));
    private static final ConstraintNames NAMES = new ConstraintNames(IDENTIFIERS);

    private final SqliteVersion version;
    private final SqliteLiterals literals = new SqliteLiterals();
    private final StatementWriter statements;
    private final SqliteSchemaWriter changes;
    private final SessionStatements session = new SqliteSession();
    private final CatalogQueries catalog;

    private SqliteDialect(SqliteVersion version) {
        this.version = version;
        this.statements = new StatementWriter(new SqliteSyntax(version, IDENTIFIERS));
        this.changes = new SqliteSchemaWriter(NAMES, literals);
        this.catalog = new SqliteCatalog(version, IDENTIFIERS);
    }

    /**
     * The dialect of a version of the library.
     *
     * @param minor such as 45 for SQLite 3.45; 35 or later
     */
    public static SqliteDialect of(int minor) {
        return new SqliteDialect(new SqliteVersion(minor));
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
        return Placeholders.in(sql.text(), new SqliteScanner(sql.text())).fill(sql.bindings(), this::inlined);
    }

    /** A minus after another one would begin a comment. */
    private String inlined(@Nullable Object value) {
        var literal = literals.write(value);
        return literal.startsWith("-") ? "(" + literal + ")" : literal;
    }

    @Override
    public Sql raw(String text, List<? extends @Nullable Object> bindings) {
        return SqliteScriptLexer.INSTANCE.raw(text, bindings);
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
        return SqliteErrors.kind(message);
    }

    @Override
    public ScriptLexer lexer() {
        return SqliteScriptLexer.INSTANCE;
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
