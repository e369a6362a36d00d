package io.guruorm.migration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who runs the migrations, and with which version of the tool, as the history records it. */
final class Operator {

    private Operator() {}

    /** The operating system's user and host, {@code ann@laptop}. */
    static String name() {
        return System.getProperty("user.name", "unknown") + "@" + host();
    }

    /** The version of this library, or {@code dev} where it runs from classes that have none. */
    static String toolVersion() {
        return Objects.requireNonNullElse(Operator.class.getPackage().getImplementationVersion(), "dev");
    }

    /** What the shell or the system calls this machine; asking a name server is the last resort, as it may take long. */
    private static String host() {
        return Stream.of(System.getenv("HOSTNAME"), System.getenv("COMPUTERNAME"), hostFile())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseGet(Operator::resolvedHost)
                .strip();
    }

    private static @Nullable String hostFile() {
        Path file = Path.of("/etc/hostname");
        try {
            return Files.isReadable(file) ? Files.readString(file) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static String resolvedHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
