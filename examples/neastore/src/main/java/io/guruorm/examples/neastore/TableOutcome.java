package io.guruorm.examples.neastore;

/**
 * What became of one table.
 *
 * @param table its name
 * @param documents how many documents the export has for it
 * @param records how many rows it has
 * @param values how many values were compared
 * @param differences how many of them differ, with rows that are missing or too many
 * @param references how many references its documents hold
 * @param dangling how many of them lead nowhere
 * @param milliseconds how long its seeder took
 */
record TableOutcome(
        String table,
        int documents,
        long records,
        int values,
        int differences,
        int references,
        int dangling,
        long milliseconds) {}
