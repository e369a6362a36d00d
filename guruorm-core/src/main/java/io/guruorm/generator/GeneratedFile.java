package io.guruorm.generator;

import io.guruorm.error.GuruException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A new file, not written yet.
 *
 * @param name its name, without a folder
 * @param text what is in it
 */
public record GeneratedFile(String name, String text) {

    /**
     * Writes it down; an existing file is never overwritten.
     *
     * @param folder where; made if it is not there
     * @return where the file is now
     * @throws GuruException if it is there already or cannot be written
     */
    public Path writeInto(Path folder) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException present) {
            throw new GuruException(
                    present.getFile().equals(file.toString())
                            ? file + " is there already and is left as it is. Choose another name."
                            : folder + " is no folder, so " + name + " cannot be written there.",
                    present);
        } catch (IOException refused) {
            throw new GuruException(
                    "Cannot write " + file + ": " + refused.getClass().getSimpleName() + ": " + refused.getMessage()
                            + ". Check that the folder may be written to.",
                    refused);
        }
    }
}
