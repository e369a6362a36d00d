package io.guruorm.adoption;

/**
 * A migration of another tool whose file becomes one of ours.
 *
 * @param theirs what that tool calls it: its file's name without the ending
 * @param ours the name of our migration
 * @param text the text of the migration, the same here and there
 */
public record ForeignFile(String theirs, String ours, String text) {}
