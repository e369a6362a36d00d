package io.guruorm.cli.compile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java source that has been read.
 *
 * @param path as the user would write it
 * @param text its text
 */
record Source(Path path, String text) {

    static Source read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new Source(
                    path,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new CompilationException(path + " is not written in UTF-8. Save it as UTF-8.", notUtf8);
        } catch (IOException refused) {
            throw new CompilationException(
                    "Cannot read " + path + ": " + refused + ". Check that the file is there and may be read.",
                    refused);
        }
    }

    /** The name of the class that the file is for. */
    String className() {
        String file = path.getFileName().toString();
        return file.substring(0, file.length() - ".java".length());
    }
}
