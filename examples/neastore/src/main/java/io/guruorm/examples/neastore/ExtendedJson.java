package io.guruorm.examples.neastore;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the wrapped values of extended JSON mean: just those kinds that this export has. */
final class ExtendedJson {

    private static final String OBJECT_ID = "$oid";

    private ExtendedJson() {}

    /** A UUID, an Instant or a BigDecimal for a wrapped value and for numbers; everything else as it is. */
    static @Nullable Object plain(@Nullable Object exported) {
        if (exported instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (!(exported instanceof Map<?, ?> wrapper) || wrapper.size() != 1) {
            return exported;
        }
        Object kind = wrapper.keySet().iterator().next();
        Object value = wrapper.get(kind);
        if (value == null || !(kind instanceof String name)) {
            return exported;
        }
        return switch (name) {
            case OBJECT_ID -> uuid(value.toString());
            case "$date" ->
                value instanceof Map<?, ?> millis
                        ? Instant.ofEpochMilli(Long.parseLong(String.valueOf(millis.get("$numberLong"))))
                        : Instant.parse(value.toString());
            case "$numberInt", "$numberLong", "$numberDouble", "$numberDecimal" -> new BigDecimal(value.toString());
            case "$binary" -> uuid((Map<?, ?>) value);
            default -> exported;
        };
    }

    /** Calls for every ObjectId in a value, however deep, with the way to it and its digits. */
    static void objectIds(String path, @Nullable Object exported, BiConsumer<String, String> each) {
        if (exported instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                objectIds(path + "[" + i + "]", list.get(i), each);
            }
        } else if (exported instanceof Map<?, ?> map && map.get(OBJECT_ID) instanceof String hex) {
            each.accept(path, hex);
        } else if (exported instanceof Map<?, ?> map) {
            map.forEach((key, value) -> objectIds(path + "." + key, value, each));
        }
    }

    /** The UUID of an ObjectId: 48 bits, version 8, 12 bits, variant 2, 36 bits, and zeros. */
    static UUID uuid(String hex) {
        long high =
                Long.parseLong(hex.substring(0, 12), 16) << 16 | 0x8000L | Long.parseLong(hex.substring(12, 15), 16);
        long low = Long.MIN_VALUE | Long.parseLong(hex.substring(15, 24), 16) << 26;
        return new UUID(high, low);
    }

    private static UUID uuid(Map<?, ?> binary) {
        if (!"04".equals(binary.get("subType"))) {
            throw new IllegalArgumentException("A binary of another subtype than 04: " + binary);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(String.valueOf(binary.get("base64"))));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
