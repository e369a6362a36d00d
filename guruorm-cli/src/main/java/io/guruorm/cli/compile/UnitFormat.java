package io.guruorm.cli.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A compiled unit as bytes: a SHA-256 of the rest, then the classes, then the names of each source's classes. */
final class UnitFormat {

    private static final int HASH = 32;

    private UnitFormat() {}

    static byte[] write(CompiledUnit unit) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(content)) {
            out.writeInt(unit.classes().size());
            for (Map.Entry<String, byte[]> entry : unit.classes().entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
            out.writeInt(unit.topLevel().size());
            for (List<String> names : unit.topLevel()) {
                out.writeInt(names.size());
                for (String name : names) {
                    out.writeUTF(name);
                }
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(sha256(content.toByteArray()));
        whole.write(content.toByteArray());
        return whole.toByteArray();
    }

    /** The unit, or nothing where the bytes are damaged. */
    static Optional<CompiledUnit> read(byte[] bytes) throws IOException {
        if (bytes.length < HASH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, HASH, bytes.length);
        if (!Arrays.equals(sha256(content), Arrays.copyOf(bytes, HASH))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            List<List<String>> topLevel = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                List<String> names = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    names.add(in.readUTF());
                }
                topLevel.add(names);
            }
            return Optional.of(new CompiledUnit(classes, topLevel));
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
