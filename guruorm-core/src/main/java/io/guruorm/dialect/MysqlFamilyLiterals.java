package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The literals of MySQL and MariaDB: what {@link MysqlFamilyValues} sends, as text. In a string a backslash takes the next character along. */
public final class MysqlFamilyLiterals extends LiteralWriter {

    private final MysqlFamily family;
    private final MysqlFamilyValues values;

    /**
     * For one of the two.
     *
     * @param family which
     */
    public MysqlFamilyLiterals(MysqlFamily family) {
        this.family = family;
        this.values = new MysqlFamilyValues(family.name());
    }

    @Override
    public String string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new GuruException(
                    "A string holds the character NUL, which no script can hold. Bind it, or take it out.");
        }
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    protected String bool(boolean value) {
        return String.valueOf(value);
    }

    @Override
    protected String number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            values.finite(number);
            // With an exponent, so that it is read as a double and not as a decimal.
            return number.toString().contains("E") ? number.toString() : number + "E0";
        }
        return super.number(number);
    }

    @Override
    protected String bytes(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }

    @Override
    protected String array(@Nullable Object[] array) {
        throw family.refusal("arrays", "Use a List, which becomes JSON.");
    }

    @Override
    protected String instant(Instant instant) {
        return values.text(instant);
    }

    @Override
    protected String dateTime(LocalDateTime dateTime) {
        return values.dateTime(dateTime);
    }

    @Override
    protected String date(LocalDate date) {
        return values.date(date);
    }
}
