package io.guruorm.error;

/** Where in a project's own class something was thrown, so that the line need not be looked for in a trace. */
public final class ThrownAt {

    private ThrownAt() {}

    /**
     * The innermost line of a class, or of its lambdas and nested classes, as in {@code  at UserSeeder.java:12}.
     *
     * @param thrown what was thrown
     * @param simpleName the class's name without its package
     * @return the place with a leading space, or nothing where the trace does not tell
     */
    public static String words(Throwable thrown, String simpleName) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getLineNumber() > 0 && outermost(frame.getClassName()).equals(simpleName)) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static String outermost(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$');
        return nested < 0 ? simple : simple.substring(0, nested);
    }
}
