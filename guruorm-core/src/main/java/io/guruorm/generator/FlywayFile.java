package io.guruorm.generator;

import io.guruorm.adoption.FlywayName;
import io.guruorm.adoption.FlywayVersion;
import java.nio.file.Path;

/**
 * A SQL file of Flyway's.
 *
 * @param path where it is
 * @param theirs its name without the ending
 * @param name what its name says
 * @param text what is in it
 */
record FlywayFile(Path path, String theirs, FlywayName name, String text) {

    boolean is(FlywayName.Kind kind) {
        return name.kind() == kind;
    }

    /** The version that its name tells; a repeatable one has none. */
    FlywayVersion version() {
        return name.version().orElseThrow();
    }
}
