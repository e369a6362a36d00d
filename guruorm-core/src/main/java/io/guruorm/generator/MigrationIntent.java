package io.guruorm.generator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration is for, as its name and the options say.
 *
 * @param kind whether it creates a table, changes one, or neither is known
 * @param table the table; empty where none is known
 * @param columns those that it creates beside its key, adds or drops; empty where the name says nothing of columns
 */
public record MigrationIntent(Kind kind, String table, List<String> columns) {

    /** What is done to the table. */
    public enum Kind {
        /** Creates it. */
        CREATE,
        /** Adds the named columns. */
        ADD_COLUMNS,
        /** Drops the named columns. */
        DROP_COLUMNS,
        /** Changes it in some other way. */
        CHANGE,
        /** Nothing is known. */
        BLANK
    }

    private static final Pattern CREATE = Pattern.compile("create_(\\w+?)(?:_table)?");
    private static final Pattern CHANGE = Pattern.compile(".+_(?:to|from|in)_(\\w+?)(?:_table)?");
    /** Words for things that are no plain column: nothing is guessed for them. */
    private static final Pattern NO_COLUMN = Pattern.compile("(?:.*_)?(?:index|indexes|indices|unique|foreign|primary"
            + "|constraint|constraints|check|trigger|triggers|deletes|timestamps|column|columns)(?:_.*)?");

    /** Keeps a copy of the columns. */
    public MigrationIntent {
        columns = List.copyOf(columns);
    }

    /**
     * Reads a name: {@code create_photo_albums} creates {@code photo_albums}, {@code add_votes_to_users} adds
     * {@code votes} to {@code users}, {@code change_prices_in_orders_table} changes {@code orders}.
     *
     * @param words the migration's name without its time, in snake case
     * @return what it says; {@link Kind#BLANK} where it says nothing
     */
    public static MigrationIntent guess(String words) {
        Matcher create = CREATE.matcher(words);
        if (create.matches()) {
            return creating(create.group(1));
        }
        Matcher change = CHANGE.matcher(words);
        if (change.matches()) {
            return changing(words, change.group(1));
        }
        return new MigrationIntent(Kind.BLANK, "", List.of());
    }

    /**
     * The migration that creates a table, whatever its name says.
     *
     * @param table the table
     */
    public static MigrationIntent creating(String table) {
        return new MigrationIntent(Kind.CREATE, table, List.of());
    }

    /**
     * The migration that changes a table; the columns that its name adds or drops are kept.
     *
     * @param words the migration's name without its time, in snake case
     * @param table the table
     */
    public static MigrationIntent changing(String words, String table) {
        List<String> added = columns("add", "to", words, table);
        if (!added.isEmpty()) {
            return new MigrationIntent(Kind.ADD_COLUMNS, table, added);
        }
        List<String> dropped = columns("(?:drop|remove)", "from", words, table);
        if (!dropped.isEmpty()) {
            return new MigrationIntent(Kind.DROP_COLUMNS, table, dropped);
        }
        return new MigrationIntent(Kind.CHANGE, table, List.of());
    }

    private static List<String> columns(String verb, String preposition, String words, String table) {
        Pattern pattern = Pattern.compile(
                verb + "_(\\w+?)(?:_columns?)?_" + preposition + "_" + Pattern.quote(table) + "(?:_table)?");
        Matcher matcher = pattern.matcher(words);
        if (!matcher.matches()) {
            return List.of();
        }
        List<String> columns = List.of(matcher.group(1).split("_and_"));
        return columns.stream().anyMatch(c -> NO_COLUMN.matcher(c).matches()) ? List.of() : columns;
    }
}
