package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes statements with their values in them, as literals. */
final class InlineText {

    private final StatementSyntax syntax;
    private final LiteralWriter literals;

    InlineText(StatementSyntax syntax, LiteralWriter literals) {
        this.syntax = syntax;
        this.literals = literals;
    }

    String of(Sql sql) {
        return Placeholders.in(sql.text(), syntax.scanner(sql.text())).fill(sql.bindings(), this::inlined);
    }

    /** A minus after another one would begin a comment. */
    private String inlined(@Nullable Object value) {
        var literal = literals.write(value);
        return literal.startsWith("-") ? "(" + literal + ")" : literal;
    }
}
