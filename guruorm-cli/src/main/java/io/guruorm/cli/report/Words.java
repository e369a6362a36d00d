package io.guruorm.cli.report;

/** Words that depend on a number. */
public final class Words {

    private Words() {}

    /** {@code 1 migration}, {@code 22 migrations}, {@code no migration}. */
    public static String count(long number, String noun) {
        if (number == 0) {
            return "no " + noun;
        }
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
