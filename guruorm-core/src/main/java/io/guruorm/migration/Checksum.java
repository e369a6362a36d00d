package io.guruorm.migration;

import io.guruorm.catalog.Sha256;

/** Sums of migrations' texts: {@code s1:} and the SHA-256 of the text with line feeds alone as line ends. */
final class Checksum {

    /** What sums of this kind begin with. */
    static final String VERSION = "s1:";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Checksum() {}

    /** The sum, the same whatever the line ends and whether an editor put a byte order mark before the text. */
    static String of(String text) {
        String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String normal = bare.replace("\r\n", "\n").replace('\r', '\n');
        return VERSION + Sha256.hex(normal);
    }
}
