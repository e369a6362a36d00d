package io.guruorm.contract.mysql;

import io.guruorm.jdbc.Database;
import java.util.List;

/** Which release the server is: within 8.0, each brought something. */
public final class MysqlReleases {

    private MysqlReleases() {}

    /**
     * Whether it is a release of 8.0 or any later version.
     *
     * @param database on the server
     * @param patch of 8.0
     */
    public static boolean isSince(Database database, int patch) {
        var words =
                String.valueOf(database.select("select version() as v").get(0).string("v"));
        var numbers = List.of(words.split("[.-]"));
        return !words.startsWith("8.0.") || Integer.parseInt(numbers.get(2)) >= patch;
    }

    /** Whether it is a release of 9.0 or later. */
    public static boolean isNewerThan8(Database database) {
        return !String.valueOf(database.select("select version() as v").get(0).string("v"))
                .startsWith("8.");
    }
}
