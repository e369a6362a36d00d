package io.guruorm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Has the launcher make its class-data archive after a run that showed which classes are needed. Only the first run
 * with a JVM and a set of jars is told to, by the property {@code guruorm.classes}: the file into which the JVM writes
 * their names.
 */
final class ClassData {

    private ClassData() {}

    /** Starts the work in the background, and waits for nothing. An archive only saves time: without it all goes on. */
    static void keep(int exitCode) {
        String list = System.getProperty("guruorm.classes");
        String launcher = System.getProperty("guruorm.launcher");
        if (list == null || launcher == null) {
            return;
        }
        try {
            if (exitCode == 0) {
                make(list, launcher);
            } else {
                Files.deleteIfExists(Path.of(list)); // an error's classes are not those of a run
            }
        } catch (IOException unusable) {
            // The next run tries again.
        }
    }

    /** None of our streams is passed on: who reads our output must not wait for the archive. */
    private static void make(String list, String launcher) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher, "class-data")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GURUORM_CLASS_LIST", list);
        builder.start().getOutputStream().close();
    }
}
