package io.guruorm.migration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Where migrations come from: a folder, classes, or several of these together. */
public interface MigrationSource {

    /**
     * All migrations, ordered by name; nothing is compiled to answer.
     *
     * @throws MigrationException of kind {@link MigrationException.Kind#USAGE} if a file or class has no migration's
     *     name, or two have the same one
     */
    List<MigrationFile> files();

    /**
     * Gets ready to run just these: compiles those that are sources, all together.
     *
     * @param needed some of what {@link #files()} gave; those of other sources are left alone
     * @throws io.guruorm.error.GuruException if one does not compile
     */
    default void prepare(Collection<MigrationFile> needed) {}

    /**
     * The SQL of a folder: pairs {@code NAME.up.sql} and {@code NAME.down.sql}, and files {@code NAME.sql} with sections
     * below {@code -- +up} and {@code -- +down}, and {@code R_name.sql}, which is run again when it changes. Its subfolders, hidden files, {@code *.md} and {@code *.txt} are left
     * alone; any other file is an error, Java sources too.
     *
     * @param folder the folder
     */
    static MigrationSource sql(Path folder) {
        return new FolderSource(folder, null);
    }

    /**
     * The SQL and the Java sources of a folder, which are read as {@link #sql} says.
     *
     * @param folder the folder
     * @param compiler compiles the Java sources that are about to run
     */
    static MigrationSource folder(Path folder, SourceCompiler compiler) {
        return new FolderSource(folder, compiler);
    }

    /**
     * Classes that are compiled already. They have no checksum, as their source is not at hand.
     *
     * @param classes named {@code Myyyy_MM_dd_HHmmss_snake_words}, in any order
     */
    static MigrationSource classes(List<Class<? extends Migration>> classes) {
        return new ClassSource(classes);
    }

    /**
     * The classes that extend {@link Migration} in some packages of the class path, a jar's too: looked for each time.
     *
     * @param packages such as {@code com.shop.migrations}; what is below them counts too
     */
    static MigrationSource packages(String... packages) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return packages(context == null ? MigrationSource.class.getClassLoader() : context, List.of(packages));
    }

    /**
     * The same for what a class loader and its parents can load.
     *
     * @param loader loads them
     * @param packages such as {@code com.shop.migrations}; what is below them counts too
     */
    static MigrationSource packages(ClassLoader loader, List<String> packages) {
        return new PackageSource(loader, packages);
    }

    /**
     * Several sources as one.
     *
     * @param sources the sources; a name in two of them is an error
     */
    static MigrationSource of(MigrationSource... sources) {
        return new JoinedSources(Arrays.asList(sources));
    }
}
