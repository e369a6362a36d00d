package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a schema dump adds to a baseline: the migrations that it holds and that have no file any more. */
final class DumpBaseline {

    private final RunSession session;
    private final MigratorOptions options;
    private final Set<String> files;
    private final String to;

    /**
     * A baseline that is to be recorded.
     *
     * @param files the migrations that have files
     * @param to the last that counts as run
     */
    DumpBaseline(RunSession session, MigratorOptions options, List<MigrationFile> files, String to) {
        this.session = session;
        this.options = options;
        this.files = files.stream()
                .filter(file -> !file.name().repeatable())
                .map(file -> file.name().text())
                .collect(Collectors.toSet());
        this.to = to;
    }

    /**
     * The rows of the dump; none where a file stands for each of them. Where just what the dump holds is to count as run,
     * the live schema is compared with it.
     *
     * @throws MigrationException if a pruned migration would be left out, or the schema is not that of the dump
     */
    List<HistoryRow> rows() {
        Optional<UsableDump> dump = UsableDump.found(options.dump(), dialect());
        List<HistoryRow> held = dump.map(UsableDump::versions).orElse(List.of());
        Set<String> names = HistoryRow.names(held);
        if (files.containsAll(names)) {
            return List.of();
        }
        UsableDump read = dump.orElseThrow();
        refuseLeftOut(read, held);
        Set<String> counted = new TreeSet<>(names);
        counted.addAll(files);
        counted.removeIf(name -> name.compareTo(to) > 0);
        if (counted.equals(names)) {
            refuseOtherSchema(read);
        }
        return held;
    }

    private Dialect dialect() {
        return session.database().dialect();
    }

    private void refuseLeftOut(UsableDump dump, List<HistoryRow> held) {
        Optional<String> last = held.stream()
                .map(HistoryRow::migration)
                .filter(name -> name.compareTo(to) > 0 && !files.contains(name))
                .max(String::compareTo);
        if (last.isPresent()) {
            throw new MigrationException(
                    USAGE,
                    "The schema dump " + dump.file() + " holds " + last.get() + ", which comes after " + to
                            + " and has no file any more, so it could not be run later. Nothing was recorded. Name "
                            + last.get() + ", or a later one, if the database has what that made; else put its file"
                            + " back.");
        }
    }

    private void refuseOtherSchema(UsableDump dump) {
        Catalog catalog = Catalog.of(session.database());
        Catalog own = catalog.without(session.historyIn(catalog, options));
        if (!dump.dump().makes(CatalogScript.of(own, dialect()), dialect())) {
            throw new MigrationException(
                    REPAIR,
                    "The database is not what the schema dump " + dump.file()
                            + " makes. Nothing was recorded. `guruorm schema:diff` tells in what they differ, and what"
                            + " mends it.");
        }
    }
}
