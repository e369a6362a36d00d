package io.guruorm.migration;

/**
 * One migration that is to be run or undone.
 *
 * @param file which
 * @param body what it does
 * @param direction which way
 * @param batch the batch that it will be, or is, in
 * @param late whether a migration with a later name has run before it
 * @param transactional whether it and its history row are one transaction
 */
record Task(
        MigrationFile file, MigrationBody body, Direction direction, int batch, boolean late, boolean transactional) {

    String name() {
        return file.name().text();
    }
}
