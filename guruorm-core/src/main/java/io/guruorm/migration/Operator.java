package io.guruorm.migration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;

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

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
