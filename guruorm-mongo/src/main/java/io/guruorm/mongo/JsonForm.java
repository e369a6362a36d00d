package io.guruorm.mongo;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Values of BSON as plain JSON: ObjectIds and UUIDs as UUIDs in strings, dates as ISO text in UTC to the millisecond,
 * numbers as numbers with all their digits.
 */
final class JsonForm {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private JsonForm() {}

    /** A tree of maps, lists, strings, numbers, Booleans and null. */
    static @Nullable Object of(BsonValue value) {
        return switch (value.getBsonType()) {
            case NULL -> null;
            case DOCUMENT -> object(value.asDocument());
            case ARRAY -> array(value.asArray());
            case STRING -> Texts.kept(value.asString().getValue());
            case BOOLEAN -> value.asBoolean().getValue();
            case INT32, INT64, DOUBLE, DECIMAL128 -> ExactNumbers.json(value);
            case OBJECT_ID -> ObjectIdUuid.toUuid(value.asObjectId().getValue()).toString();
            case DATE_TIME ->
                MILLISECONDS.format(Instant.ofEpochMilli(value.asDateTime().getValue()));
            case BINARY -> uuid(value);
            default -> throw new RefusedValueException("JSON has nothing for " + Kinds.of(value));
        };
    }

    private static String uuid(BsonValue value) {
        if (value.asBinary().getType() != BsonBinarySubType.UUID_STANDARD.getValue()) {
            throw new RefusedValueException("JSON has nothing for " + Kinds.of(value));
        }
        return value.asBinary().asUuid().toString();
    }

    private static Map<String, @Nullable Object> object(BsonDocument document) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        document.forEach((key, value) -> object.put(Texts.kept(key), within("." + key, value)));
        return object;
    }

    private static List<@Nullable Object> array(BsonArray values) {
        List<@Nullable Object> array = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            array.add(within("[" + i + "]", values.get(i)));
        }
        return array;
    }

    /** A refusal says where in the tree the value stands. */
    private static @Nullable Object within(String step, BsonValue value) {
        try {
            return of(value);
        } catch (RefusedValueException refused) {
            throw new RefusedValueException("at " + step + " " + refused.why());
        }
    }
}
