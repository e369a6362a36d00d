package io.guruorm.schema;

/** Words that tell MySQL and MariaDB of a table. */
public sealed interface TableOptionCommands permits Blueprint {

    /**
     * Says an option.
     *
     * @param option which one
     * @param value its value
     */
    void option(TableOption option, String value);

    /**
     * The storage engine; MySQL and MariaDB.
     *
     * @param engine such as {@code InnoDB}
     */
    default void engine(String engine) {
        option(TableOption.ENGINE, Arguments.name(engine, "engine"));
    }

    /** The storage engine InnoDB; MySQL and MariaDB. */
    default void innoDb() {
        engine("InnoDB");
    }

    /**
     * The table's character set; MySQL and MariaDB.
     *
     * @param charset such as {@code utf8mb4}
     */
    default void charset(String charset) {
        option(TableOption.CHARSET, Arguments.name(charset, "character set"));
    }

    /**
     * The table's collation; MySQL and MariaDB.
     *
     * @param collation such as {@code utf8mb4_unicode_ci}
     */
    default void collation(String collation) {
        option(TableOption.COLLATION, Arguments.name(collation, "collation"));
    }
}
