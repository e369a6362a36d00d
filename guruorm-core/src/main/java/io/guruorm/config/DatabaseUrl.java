package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the URL of a database, as libpq writes it. No message shows any part behind the scheme but the offending name. */
final class DatabaseUrl {

    private static final String SQLITE = "sqlite:";
    private static final String FORM = "Write postgres://user:password@host:port/database, "
            + "with % and the number of a character where it is one of : / ? # [ ] @ %.";

    private DatabaseUrl() {}

    static void read(String url, DatabaseConfig.Builder into) {
        String text = url.strip();
        if (text.startsWith("jdbc:")) {
            text = text.substring("jdbc:".length());
        }
        if (text.startsWith(SQLITE)) {
            file(text.substring(SQLITE.length()), into);
            return;
        }
        int scheme = text.indexOf("://");
        if (scheme < 1) {
            throw new ConfigurationException("The database's URL does not begin with a scheme and ://. " + FORM);
        }
        into.driver(Driver.named(text.substring(0, scheme)));
        String rest = text.substring(scheme + "://".length());
        int query = rest.indexOf('?');
        if (query >= 0) {
            options(rest.substring(query + 1), into);
            rest = rest.substring(0, query);
        }
        int slash = rest.indexOf('/');
        if (slash < 0 || slash == rest.length() - 1) {
            throw new ConfigurationException("The database's URL names no database behind its host. " + FORM);
        }
        authority(rest.substring(0, slash), into);
        into.database(decoded("database", rest.substring(slash + 1)));
    }

    /** {@code sqlite:path}; also {@code sqlite://path} and {@code sqlite:///path}, as others write it. */
    private static void file(String text, DatabaseConfig.Builder into) {
        into.driver(Driver.SQLITE);
        String path = text.startsWith("//") ? text.substring(2) : text;
        int query = path.indexOf('?');
        if (query >= 0) {
            options(path.substring(query + 1), into);
            path = path.substring(0, query);
        }
        if (path.isBlank()) {
            throw new ConfigurationException(
                    "The database's URL names no file. Write sqlite:path/to/file.sqlite, or sqlite::memory:.");
        }
        into.database(decoded("path", path));
    }

    private static void authority(String authority, DatabaseConfig.Builder into) {
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String user = authority.substring(0, at);
            int colon = user.indexOf(':');
            into.username(decoded("user", colon < 0 ? user : user.substring(0, colon)));
            if (colon >= 0) {
                into.password(decoded("password", user.substring(colon + 1)));
            }
        }
        String place = authority.substring(at + 1);
        int bracket = place.lastIndexOf(']');
        int colon = place.indexOf(':', bracket + 1);
        String host = colon < 0 ? place : place.substring(0, colon);
        if (colon >= 0) {
            into.port(port(place.substring(colon + 1)));
        }
        if (bracket >= 0) {
            into.host(host.substring(host.startsWith("[") ? 1 : 0, bracket));
        } else if (!host.isEmpty()) {
            into.host(decoded("host", host));
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            // Not shown, nor kept as a cause: behind an unescaped slash or colon this may be a piece of the password.
            throw new ConfigurationException("The port in the database's URL is no number. " + FORM);
        }
    }

    private static void options(String query, DatabaseConfig.Builder into) {
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equal = pair.indexOf('=');
            String name = decoded("option", equal < 0 ? pair : pair.substring(0, equal));
            if (equal < 0) {
                throw new ConfigurationException(
                        "The option " + name + " in the database's URL has no value. Write " + name + "=value.");
            }
            option(name, decoded(name, pair.substring(equal + 1)), into);
        }
    }

    private static void option(String name, String value, DatabaseConfig.Builder into) {
        switch (name) {
            case "user" -> into.username(value);
            case "password" -> into.password(value);
            default -> into.option(name, value);
        }
    }

    /** Percent signs decoded, and nothing else: a plus stays a plus. */
    private static String decoded(String part, String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.put(bytes[i]);
                continue;
            }
            int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw undecodable(part);
            }
            out.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            throw undecodable(part);
        }
    }

    private static ConfigurationException undecodable(String part) {
        return new ConfigurationException("The " + part + " in the database's URL holds a % that is not followed by "
                + "the number of a character. Write %25 for a percent sign.");
    }
}
