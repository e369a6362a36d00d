package io.guruorm.cli.compile;

import java.util.Map;

/** Loads the classes of one compilation from memory; everything else comes from above. */
final class UnitClassLoader extends ClassLoader {

    private final Map<String, byte[]> classes;

    UnitClassLoader(Map<String, byte[]> classes, ClassLoader parent) {
        super("guruorm-database", parent);
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
