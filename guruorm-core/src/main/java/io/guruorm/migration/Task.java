package io.guruorm.migration;

/**
 * One migration that is to be run or undone.
 *
 * @param file which
 * @param body what it does
 * @param direction which way
 * @param batch the batch that it will be, or is, in
 * @param late whether a migration with a later name has run before it
 */
record Task(MigrationFile file, MigrationBody body, Direction direction, int batch, boolean late) {

    String name() {
        return file.name().text();
    }

    boolean transactional() {
        return body.transactional(direction);
    }
}
