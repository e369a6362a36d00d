package io.guruorm.mongo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.bson.BsonValue;
import org.bson.types.Decimal128;

/** Numbers of BSON as numbers of a column, where nothing is lost. */
final class ExactNumbers {

    private ExactNumbers() {}

    /** The decimal value of a number; a double's is the shortest that is read as the same double. */
    static BigDecimal decimal(BsonValue value) {
        return switch (value.getBsonType()) {
            case INT32 -> BigDecimal.valueOf(value.asInt32().getValue());
            case INT64 -> BigDecimal.valueOf(value.asInt64().getValue());
            case DOUBLE -> shortest(value.asDouble().getValue());
            case DECIMAL128 -> decimal(value.asDecimal128().getValue());
            default -> throw new RefusedValueException(Kinds.of(value) + " is no number");
        };
    }

    /** A whole number of at most so many bits. */
    static Number whole(BsonValue value, int bits) {
        BigDecimal number = decimal(value);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new RefusedValueException("its fraction would be lost");
        }
        // Far beyond any such column, and too far to be written out.
        if (number.precision() - number.scale() > 20 || number.toBigInteger().bitLength() >= bits) {
            throw new RefusedValueException("it is too large");
        }
        return bits == Long.SIZE ? (Number) number.longValueExact() : (Number) number.intValueExact();
    }

    /** A number for {@code numeric(precision, scale)}, which would round it without a word. */
    static BigDecimal numeric(BsonValue value, List<Integer> arguments) {
        BigDecimal number = decimal(value);
        int scale = arguments.size() > 1 ? arguments.get(1) : 0;
        if (!arguments.isEmpty() && number.stripTrailingZeros().scale() > scale) {
            throw new RefusedValueException("it has more decimal places than " + scale + ", which would be lost");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    static Double binary64(BsonValue value) {
        if (value.isDouble()) {
            return value.asDouble().getValue();
        }
        BigDecimal number = decimal(value);
        double nearest = number.doubleValue();
        if (!Double.isFinite(nearest) || shortest(nearest).compareTo(number) != 0) {
            throw new RefusedValueException("it has more digits than a double keeps");
        }
        return nearest;
    }

    static Float binary32(BsonValue value) {
        double number = binary64(value);
        if (!Double.isNaN(number) && (float) number != number) {
            throw new RefusedValueException("it has more digits than that type keeps: double precision would keep it");
        }
        return (float) number;
    }

    /** As text: a whole double as a whole number, as JavaScript would write it. */
    static String digits(BsonValue value) {
        BigDecimal number = decimal(value);
        return (value.isDouble() ? number.stripTrailingZeros() : number).toPlainString();
    }

    /** For JSON: with a point if it was a double, so that it can be told from a whole number. */
    static BigDecimal json(BsonValue value) {
        BigDecimal number = decimal(value);
        return value.isDouble() ? number.setScale(Math.max(1, number.scale())) : number;
    }

    /** JDKs before 19 write some doubles with a digit too many. */
    private static BigDecimal shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new RefusedValueException(value + " is no number of that type");
        }
        BigDecimal digits = BigDecimal.valueOf(value).stripTrailingZeros();
        while (digits.precision() > 1) {
            BigDecimal shorter = digits.round(new MathContext(digits.precision() - 1));
            if (shorter.doubleValue() != value) {
                return digits;
            }
            digits = shorter;
        }
        return digits;
    }

    private static BigDecimal decimal(Decimal128 value) {
        if (!value.isFinite()) {
            throw new RefusedValueException(value + " is no number of that type");
        }
        // The library refuses the negative zero, which is a zero to every database.
        return value.isNegative() && value.equals(Decimal128.NEGATIVE_ZERO) ? BigDecimal.ZERO : value.bigDecimalValue();
    }
}
