package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.LiteralWriter;
import io.guruorm.error.GuruException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SQL Server's literals. Times are in the form that no setting of the session reads otherwise. */
final class SqlServerLiterals extends LiteralWriter {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** A backslash at the end of a line would take the end of the line along: there the string is cut in two. */
    @Override
    public String string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new GuruException(
                    "A string holds the character NUL, which no script can hold. Bind it, or take it out.");
        }
        return "N'" + text.replace("'", "''").replace("\\\n", "\\' + N'\n").replace("\\\r\n", "\\' + N'\r\n") + "'";
    }

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new GuruException("SQL Server has no " + number + " among its numbers. Write null.");
            }
            // With an exponent, so that it is read as a float and not as a decimal.
            return number.toString().contains("E") ? number.toString() : number + "E0";
        }
        return super.number(number);
    }

    @Override
    protected String bytes(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    @Override
    protected String array(@Nullable Object[] array) {
        throw Refusal.of("arrays", "Use a List, which becomes JSON.");
    }

    @Override
    protected String instant(Instant instant) {
        return dateTime(instant.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "+00:00";
    }

    @Override
    protected String dateTime(LocalDateTime dateTime) {
        date(dateTime.toLocalDate());
        var whole = dateTime.truncatedTo(ChronoUnit.MICROS);
        return whole.getSecond() == 0 && whole.getNano() == 0 ? whole + ":00" : whole.toString();
    }

    @Override
    protected String date(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new GuruException(date
                    + " lies outside of the years 1 to 9999, which are all that SQL Server's dates have. Write text.");
        }
        return date.toString();
    }
}
