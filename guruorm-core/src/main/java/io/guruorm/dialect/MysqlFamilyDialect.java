package io.guruorm.dialect;

import io.guruorm.schema.IdentifierLimit;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.Reference;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB do alike. */
public abstract class MysqlFamilyDialect extends StandardDialect {

    /** What the protocol counts with two bytes. */
    private static final int MAX_BINDINGS = 65_535;

    private static final int NAME_CHARACTERS = 64;

    private final MysqlFamily family;
    private final ConstraintNames names;

    /**
     * A dialect of these parts.
     *
     * @param family where it differs
     * @param identifiers how names are quoted
     */
    protected MysqlFamilyDialect(MysqlFamily family, Identifiers identifiers) {
        this(
                family,
                new ConstraintNames(identifiers),
                new MysqlFamilySyntax(family, identifiers),
                new MysqlFamilyLiterals(family),
                new MysqlFamilyScriptLexer(family));
    }

    private MysqlFamilyDialect(
            MysqlFamily family,
            ConstraintNames names,
            MysqlFamilySyntax syntax,
            MysqlFamilyLiterals literals,
            MysqlFamilyScriptLexer lexer) {
        super(
                syntax,
                new MysqlFamilySchemaWriter(family, names, literals, new ViewText(syntax, literals, lexer)),
                literals,
                lexer);
        this.family = family;
        this.names = names;
    }

    /**
     * How names are quoted.
     *
     * @param dialect the database's name
     */
    protected static Identifiers identifiers(String dialect) {
        return new Identifiers(
                '`', new IdentifierLimit(dialect, NAME_CHARACTERS, IdentifierLimit.Unit.NARROW_CHARACTERS));
    }

    @Override
    public final int maxBindings() {
        return MAX_BINDINGS;
    }

    @Override
    public final ErrorKind errorKind(@Nullable String sqlState, int vendorCode, String message) {
        ErrorKind own = family.ownErrors().get(vendorCode);
        return own == null ? MysqlFamilyErrors.kind(sqlState, vendorCode) : own;
    }

    /** {@code ||} means or, unless the session says otherwise. */
    @Override
    public final String concatenation(String left, String right) {
        return "concat(" + left + ", " + right + ")";
    }

    /** The name of each primary key is the same. */
    @Override
    public final String indexName(String table, IndexKind kind, Reference index) {
        return kind == IndexKind.PRIMARY ? MysqlFamilyIndexes.PRIMARY : names.index(table, kind, index);
    }
}
