package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.StatementSplitter;
import io.guruorm.dialect.Token;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where SQL Server's batches end: at a line with {@code GO} alone. A batch travels whole: its variables end with it, and
 * its statements need no semicolon between them.
 */
final class SqlServerSplitter extends StatementSplitter {

    private final boolean atSemicolons;

    SqlServerSplitter(boolean atSemicolons, Consumer<List<Token>> batches) {
        super(batches);
        this.atSemicolons = atSemicolons;
    }

    @Override
    protected String whyNoNul() {
        return "which no statement can hold";
    }

    @Override
    protected void refuse(Token token) {
        // as the scanner has done so
    }

    @Override
    protected boolean ends(Token token) {
        return (atSemicolons && token.isSymbol(';'))
                || (token.type() == Token.Type.SYMBOL && token.value().equals(SqlServerScanner.GO));
    }

    @Override
    protected void trackBody(Token token) {
        // as a body ends with its batch
    }
}
