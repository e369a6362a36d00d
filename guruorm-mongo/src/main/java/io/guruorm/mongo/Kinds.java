package io.guruorm.mongo;

import java.util.Locale;
import org.bson.BsonBinary;
import org.bson.BsonType;
import org.bson.BsonValue;

/** Names kinds of values in messages. */
final class Kinds {

    private Kinds() {}

    /** The kind of a value with its article: {@code an ObjectId}, {@code a binary of subtype 5}. */
    static String of(BsonValue value) {
        return value instanceof BsonBinary binary ? "a binary of subtype " + binary.getType() : of(value.getBsonType());
    }

    /** A kind with its article. */
    static String of(BsonType type) {
        return switch (type) {
            case OBJECT_ID -> "an ObjectId";
            case DATE_TIME -> "a date";
            case INT32 -> "an int";
            case INT64 -> "a long";
            case DOUBLE -> "a double";
            case DECIMAL128 -> "a Decimal128";
            case DOCUMENT -> "an object";
            case ARRAY -> "an array";
            case NULL -> "null";
            case UNDEFINED -> "undefined";
            case JAVASCRIPT_WITH_SCOPE -> "JavaScript with scope";
            case JAVASCRIPT -> "JavaScript";
            case DB_POINTER -> "a DBPointer";
            default -> "a " + type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
