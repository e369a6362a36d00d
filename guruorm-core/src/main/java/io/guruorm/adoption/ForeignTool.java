package io.guruorm.adoption;

import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.guruorm.error.NearestName;
import io.guruorm.migration.MigrationException;
import java.util.Arrays;
import java.util.List;

/** A migration tool whose history can be adopted. */
public enum ForeignTool {
    /** Flyway: {@code flyway_schema_history}. */
    FLYWAY("flyway", "Flyway"),
    /** Liquibase: {@code DATABASECHANGELOG}. */
    LIQUIBASE("liquibase", "Liquibase"),
    /** Knex: {@code knex_migrations}. */
    KNEX("knex", "Knex");

    private final String word;
    private final String title;

    ForeignTool(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** What its makers call it. */
    public String title() {
        return title;
    }

    /**
     * The tool that is typed so.
     *
     * @param word {@code flyway}, {@code liquibase} or {@code knex}
     * @throws MigrationException of kind {@link MigrationException.Kind#USAGE} if it is another word
     */
    public static ForeignTool named(String word) {
        List<String> words = Arrays.stream(values()).map(tool -> tool.word).toList();
        return Arrays.stream(values())
                .filter(tool -> tool.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new MigrationException(
                        USAGE,
                        "The history of \"" + word + "\" cannot be adopted." + NearestName.hint(word, words)
                                + " Known are " + String.join(", ", words) + "."));
    }
}
