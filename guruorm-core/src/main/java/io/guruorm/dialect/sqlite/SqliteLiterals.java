package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.LiteralWriter;
import io.guruorm.error.GuruException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SQLite's literals: what {@link SqliteValues} keeps, as text. */
final class SqliteLiterals extends LiteralWriter {

    @Override
    public String string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new GuruException(
                    "A string holds the character NUL, at which SQLite ends a literal. Bind it, or take it out.");
        }
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String number(Number number) {
        if (number instanceof BigDecimal || number instanceof BigInteger || number instanceof Float) {
            SqliteValues.stored(number);
        }
        if (number instanceof Double || number instanceof Float) {
            SqliteValues.stored(number);
            double value = number.doubleValue();
            // Greater than any double, so that it is read as one without end.
            return Double.isInfinite(value) ? (value > 0 ? "9e999" : "-9e999") : number.toString();
        }
        return super.number(number);
    }

    @Override
    protected String bytes(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }

    @Override
    protected String array(@Nullable Object[] array) {
        throw Refusal.of("arrays", "Use a List, which becomes JSON.");
    }

    @Override
    protected String instant(Instant instant) {
        return SqliteValues.text(instant);
    }

    @Override
    protected String dateTime(LocalDateTime dateTime) {
        return SqliteValues.dateTime(dateTime);
    }

    @Override
    protected String date(LocalDate date) {
        return SqliteValues.date(date);
    }
}
