package io.guruorm.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Compiles migrations that are kept as Java sources. It is asked only for those that are about to run. */
@FunctionalInterface
public interface SourceCompiler {

    /**
     * Compiles all sources together.
     *
     * @param sources the files
     * @return for each file the top-level class of its name, which extends {@link Migration}
     * @throws io.guruorm.error.GuruException if one does not compile: the message names file and line
     */
    Map<Path, Class<?>> compile(List<Path> sources);
}
