package io.guruorm.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Several sources as one. */
final class JoinedSources implements MigrationSource {

    private final List<MigrationSource> sources;

    JoinedSources(List<MigrationSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public List<MigrationFile> files() {
        List<MigrationFile> all = new ArrayList<>();
        for (MigrationSource source : sources) {
            all.addAll(source.files());
        }
        return SortedFiles.of(all);
    }

    @Override
    public void prepare(Collection<MigrationFile> needed) {
        sources.forEach(source -> source.prepare(needed));
    }
}
