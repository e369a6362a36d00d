package io.guruorm.cli.compile;

import java.util.List;
import java.util.Map;

/**
 * What came of compiling some sources together.
 *
 * @param classes the class files by their full names
 * @param topLevel the full names of the top-level classes of each source, by the place of the source in the list
 */
record CompiledUnit(Map<String, byte[]> classes, List<List<String>> topLevel) {

    CompiledUnit {
        classes = Map.copyOf(classes);
        topLevel = topLevel.stream().map(List::copyOf).toList();
    }
}
