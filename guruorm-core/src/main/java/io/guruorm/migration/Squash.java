package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogBeyond;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.WholeFile;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.catalog.script.SchemaDump;
import io.guruorm.dialect.Dialect;
import io.guruorm.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the live schema and the history down as one file, from which a new database is made in one go. */
final class Squash {

    private final RunSession session;
    private final History history;
    private final Dialect dialect;
    private final List<MigrationFile> files;
    private final MigratorOptions options;

    Squash(RunSession session, History history, List<MigrationFile> files, MigratorOptions options) {
        this.session = session;
        this.history = history;
        this.dialect = session.database().dialect();
        this.files = files;
        this.options = options;
    }

    Squashed run(SquashOptions squash) {
        List<HistoryRow> rows = history.rows();
        DumpLoad.refuseHalfLoaded(rows);
        refuseUnsettled(rows);
        SchemaDump dump = dump(rows);
        List<String> writing = writing(rows);
        write(squash.file(), dump.text(dialect));
        List<Path> pruned = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        if (squash.prune()) {
            prune(rows, pruned, kept);
        }
        return new Squashed(
                squash.file(),
                dump.schema().size(),
                rows.stream().map(HistoryRow::migration).toList(),
                writing,
                pruned,
                kept);
    }

    /** The schema must be the one that the migrations make, all of them and none by half. */
    private void refuseUnsettled(List<HistoryRow> rows) {
        List<MigrationStatus> all = new MigrationPlan(files, rows).status();
        List<String> pending = named(all, Set.of(MigrationState.PENDING));
        if (!pending.isEmpty()) {
            throw new MigrationException(
                    FAILED,
                    "Pending: " + String.join(", ", pending)
                            + ". A schema dump holds what all migrations have made. Nothing was written. Run"
                            + " `guruorm migrate` first.");
        }
        List<String> wrong = named(
                all,
                Set.of(
                        MigrationState.CHANGED,
                        MigrationState.RUNNING,
                        MigrationState.FAILED,
                        MigrationState.REVERTING));
        if (!wrong.isEmpty()) {
            throw new MigrationException(
                    REPAIR,
                    "Changed since they ran, or half done: " + String.join(", ", wrong)
                            + ". A schema dump would not be what the migrations make. Nothing was written."
                            + " `guruorm migrate:repair` says what to do.");
        }
        if (rows.isEmpty()) {
            throw new MigrationException(
                    FAILED, "No migration has run here, so there is nothing to squash. Nothing was written.");
        }
    }

    private static List<String> named(List<MigrationStatus> all, Set<MigrationState> states) {
        return all.stream()
                .filter(one -> states.contains(one.state()))
                .map(MigrationStatus::name)
                .toList();
    }

    private SchemaDump dump(List<HistoryRow> rows) {
        Catalog catalog = Catalog.of(session.database());
        CatalogName own = session.historyIn(catalog, options);
        refuseBeyond(catalog);
        refuseReaders(catalog, own);
        HistoryStatements statements = new HistoryStatements(dialect, own.toString());
        List<Sql> rest = new ArrayList<>(statements.create());
        rest.addAll(statements.loaded(rows, "schema dump", null));
        return new SchemaDump(
                dialect.name(),
                session.home(catalog),
                DumpedHistory.notes(rows),
                CatalogScript.of(catalog.without(own), dialect),
                rest.stream().map(dialect::inline).toList());
    }

    private static void refuseBeyond(Catalog catalog) {
        if (!catalog.beyond().isEmpty()) {
            throw new MigrationException(
                    FAILED,
                    "A schema dump cannot hold what is here: "
                            + catalog.beyond().stream()
                                    .map(CatalogBeyond::toString)
                                    .collect(Collectors.joining(", "))
                            + ". Nothing was written.");
        }
    }

    /** The history is made when the dump is loaded, after all else. */
    private static void refuseReaders(Catalog catalog, CatalogName history) {
        List<String> readers = catalog.dependenciesOn(history);
        if (!readers.isEmpty()) {
            throw new MigrationException(
                    FAILED,
                    "A schema dump cannot hold " + String.join(", ", readers) + ", as it reads the history, " + history
                            + ". Nothing was written. Make it by a migration that comes after the dump.");
        }
    }

    /** Only files of SQL tell it without being run. */
    private List<String> writing(List<HistoryRow> rows) {
        Set<String> ran = HistoryRow.names(rows);
        return files.stream()
                .filter(file -> ran.contains(file.name().text()) && file.isSql())
                .filter(file -> file.body(dialect).writesRows())
                .map(file -> file.name().text())
                .toList();
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException refused) {
            throw new MigrationException(
                    FAILED, "The schema cannot be written to " + file + ": " + refused.getMessage() + ".", refused);
        }
    }

    private void prune(List<HistoryRow> rows, List<Path> pruned, List<String> kept) {
        Map<String, MigrationFile> named = new HashMap<>();
        files.forEach(file -> named.put(file.name().text(), file));
        for (HistoryRow row : rows) {
            MigrationFile file = named.get(row.migration());
            if (file == null) {
                continue;
            }
            if (file.name().repeatable()) {
                kept.add(row.migration() + " runs again when it changes");
            } else if (file.paths().isEmpty()) {
                kept.add(row.migration() + " is a class of the program, " + file.place());
            } else {
                file.paths().forEach(path -> pruned.add(deleted(path)));
            }
        }
    }

    private static Path deleted(Path path) {
        try {
            Files.delete(path);
            return path;
        } catch (IOException refused) {
            throw new MigrationException(
                    FAILED,
                    "The schema dump is written, but the file " + path + " cannot be deleted: " + refused.getMessage()
                            + ". Delete it by hand; what it did is in the dump.",
                    refused);
        }
    }
}
