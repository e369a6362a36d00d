package io.guruorm.adoption;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Flyway's sum of a text: the CRC-32 of its lines in UTF-8, without their ends and a byte order mark. */
final class FlywayChecksum {

    private FlywayChecksum() {}

    static int of(String text) {
        CRC32 sum = new CRC32();
        text.replaceFirst("^\uFEFF", "").lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }
}
