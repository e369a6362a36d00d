package io.guruorm.mongo;

import java.nio.file.Path;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.codecs.BsonValueCodec;
import org.bson.codecs.DecoderContext;
import org.bson.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Makes a document of extended JSON; walks it by itself, as the library's own codec lets the last of two keys win. */
final class DocumentDecoder {

    private static final BsonValueCodec VALUES = new BsonValueCodec();

    /** What a reference to another collection is written with: the only keys of documents that begin so. */
    private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

    private final Path file;
    private final long line;

    DocumentDecoder(Path file, long line) {
        this.file = file;
        this.line = line;
    }

    BsonDocument decode(String json) {
        try (JsonReader reader = new JsonReader(json)) {
            BsonType type = reader.readBsonType();
            if (type != BsonType.DOCUMENT) {
                throw refused("a document was expected, but this is " + Kinds.of(type) + ".", null);
            }
            return document(reader);
        } catch (ExportException alreadyNamed) {
            throw alreadyNamed;
        } catch (RuntimeException thrown) {
            // The library throws whatever its parts do: JsonParseException, NumberFormatException,
            // DateTimeParseException.
            throw refused("this is no extended JSON: " + thrown.getMessage(), thrown);
        }
    }

    private BsonDocument document(BsonReader reader) {
        BsonDocument document = new BsonDocument();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String key = reader.readName();
            if (key.startsWith("$") && !REFERENCE.contains(key)) {
                throw refused("\"" + key + "\" is no kind of value of extended JSON that this reader knows.", null);
            }
            if (document.put(key, value(reader)) != null) {
                throw refused("the key \"" + key + "\" stands twice in one document. Take one of them out.", null);
            }
        }
        reader.readEndDocument();
        return document;
    }

    private BsonArray array(BsonReader reader) {
        BsonArray array = new BsonArray();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            array.add(value(reader));
        }
        reader.readEndArray();
        return array;
    }

    private BsonValue value(BsonReader reader) {
        return switch (reader.getCurrentBsonType()) {
            case DOCUMENT -> document(reader);
            case ARRAY -> array(reader);
            default -> VALUES.decode(reader, DecoderContext.builder().build());
        };
    }

    private ExportException refused(String why, @Nullable Throwable cause) {
        return new ExportException(file, line, why, cause);
    }
}
