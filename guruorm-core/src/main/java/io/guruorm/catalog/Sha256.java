package io.guruorm.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of texts in UTF-8. */
public final class Sha256 {

    private Sha256() {}

    /**
     * The bare sum.
     *
     * @param text of which
     * @return 32 bytes
     */
    public static byte[] of(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /**
     * The sum in hexadecimal.
     *
     * @param text of which
     * @return 64 digits in lower case
     */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
