package io.guruorm.benchmarks;

/** The least that a JVM can do. */
final class Hello {

    private Hello() {}

    /**
     * Says hello.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
