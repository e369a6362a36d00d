package io.guruorm.mongo;

import io.guruorm.sql.Json;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinarySubType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Makes of a value of BSON what a column takes. The type of the column decides; nothing is ever lost. */
final class ColumnValues {

    private ColumnValues() {}

    /**
     * The value to be bound.
     *
     * @throws RefusedValueException where the column cannot take it, or would change it
     */
    static @Nullable Object of(BsonValue value, ColumnType type) {
        if (value.isNull()) {
            return null;
        }
        return type.array() ? array(value, type) : single(value, type);
    }

    private static Object single(BsonValue value, ColumnType type) {
        if (type.enumerated()) {
            return string(value);
        }
        return switch (type.name()) {
            case "json", "jsonb" -> Json.of(JsonForm.of(value));
            case "uuid" -> uuid(value);
            case "boolean" -> bool(value);
            case "smallint" -> ExactNumbers.whole(value, Short.SIZE);
            case "integer" -> ExactNumbers.whole(value, Integer.SIZE);
            case "bigint" -> ExactNumbers.whole(value, Long.SIZE);
            case "numeric" -> ExactNumbers.numeric(value, type.arguments());
            case "double precision" -> ExactNumbers.binary64(value);
            case "real" -> ExactNumbers.binary32(value);
            case "text", "citext" -> Texts.kept(text(value));
            case "character varying" -> Texts.limited(text(value), type.arguments());
            case "character" -> Texts.padded(text(value), type.arguments());
            case "timestamp with time zone" -> instant(value, type.arguments());
            case "timestamp without time zone" ->
                LocalDateTime.ofInstant(instant(value, type.arguments()), ZoneOffset.UTC);
            case "date" -> date(value);
            case "bytea" -> bytes(value);
            case "inet", "cidr", "macaddr", "macaddr8" -> string(value);
            default -> throw new RefusedValueException("nothing in an export is known to fit that type");
        };
    }

    private static Object array(BsonValue value, ColumnType type) {
        if (!value.isArray()) {
            throw new RefusedValueException("only an array fits");
        }
        List<BsonValue> values = value.asArray().getValues();
        ColumnType element = type.element();
        Object array = Array.newInstance(kind(element), values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isArray()) {
                throw new RefusedValueException("at [" + i + "] there is an array within the array");
            }
            try {
                Array.set(array, i, of(values.get(i), element));
            } catch (RefusedValueException refused) {
                throw new RefusedValueException(
                        "at [" + i + "] there is " + Kinds.of(values.get(i)) + ": " + refused.why());
            }
        }
        return array;
    }

    private static Class<?> kind(ColumnType element) {
        return switch (element.name()) {
            case "uuid" -> UUID.class;
            case "boolean" -> Boolean.class;
            case "smallint", "integer" -> Integer.class;
            case "bigint" -> Long.class;
            case "numeric" -> BigDecimal.class;
            case "double precision" -> Double.class;
            case "real" -> Float.class;
            case "timestamp with time zone" -> Instant.class;
            case "date" -> LocalDate.class;
            case "text", "character varying", "character", "citext", "inet" -> String.class;
            default -> throw new RefusedValueException("nothing in an export is known to fit that type");
        };
    }

    private static UUID uuid(BsonValue value) {
        if (value.isObjectId()) {
            return ObjectIdUuid.toUuid(value.asObjectId().getValue());
        }
        if (value.isBinary() && value.asBinary().getType() == BsonBinarySubType.UUID_STANDARD.getValue()) {
            return value.asBinary().asUuid();
        }
        if (value.isString() && value.asString().getValue().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return UUID.fromString(value.asString().getValue());
        }
        throw new RefusedValueException("only an ObjectId, a binary of subtype 4 and a UUID in lower-case text fit");
    }

    private static Boolean bool(BsonValue value) {
        if (!value.isBoolean()) {
            throw new RefusedValueException("only a boolean fits");
        }
        return value.asBoolean().getValue();
    }

    private static String string(BsonValue value) {
        if (!value.isString()) {
            throw new RefusedValueException("only a string fits");
        }
        return Texts.kept(value.asString().getValue());
    }

    private static String text(BsonValue value) {
        if (value.isString()) {
            return value.asString().getValue();
        }
        if (!value.isNumber() && !value.isDecimal128()) {
            throw new RefusedValueException("only a string or a number fits");
        }
        return ExactNumbers.digits(value);
    }

    private static Instant instant(BsonValue value, List<Integer> arguments) {
        if (!value.isDateTime()) {
            throw new RefusedValueException("only a date fits");
        }
        long millis = value.asDateTime().getValue();
        int precision = arguments.isEmpty() ? 6 : arguments.get(0);
        if (precision < 3 && millis % (long) Math.pow(10, 3 - precision) != 0) {
            throw new RefusedValueException("its milliseconds would be lost");
        }
        return Instant.ofEpochMilli(millis);
    }

    private static LocalDate date(BsonValue value) {
        LocalDateTime moment = LocalDateTime.ofInstant(instant(value, List.of()), ZoneOffset.UTC);
        if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new RefusedValueException("it is not midnight in UTC, so that its time would be lost");
        }
        return moment.toLocalDate();
    }

    private static byte[] bytes(BsonValue value) {
        if (!value.isBinary() || value.asBinary().getType() != BsonBinarySubType.BINARY.getValue()) {
            throw new RefusedValueException("only a binary of subtype 0 fits");
        }
        return value.asBinary().getData();
    }
}
