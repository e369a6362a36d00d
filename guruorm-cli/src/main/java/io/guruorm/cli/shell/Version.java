package io.guruorm.cli.shell;

/** The version of this program. */
public final class Version {

    private Version() {}

    /** As packaged; {@code development} where it runs from class files. */
    public static String text() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return packaged == null ? "development" : packaged;
    }
}
