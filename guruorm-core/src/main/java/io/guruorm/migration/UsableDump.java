package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.guruorm.catalog.OwnObjects;
import io.guruorm.catalog.script.SchemaDump;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.Dialect;
import io.guruorm.error.GuruException;
import io.guruorm.sql.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema dump that stands in for the migrations that it holds, where none has run.
 *
 * @param file where it stands
 * @param dump what it says
 * @param rows the history that it brings
 */
record UsableDump(Path file, SchemaDump.Loadable dump, List<HistoryRow> rows) {

    /**
     * The dump that a run begins with.
     *
     * @param options say where it would stand
     * @param rows the history; with any row in it, it is too late for a dump
     * @param to the last migration that is meant, or null
     * @throws MigrationException if there is one, and it cannot be used
     */
    static Optional<UsableDump> of(
            MigratorOptions options, List<HistoryRow> rows, @Nullable String to, RunSession session) {
        Optional<Path> file = options.dump().filter(Files::exists);
        if (!rows.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        UsableDump found = read(file.get(), session.database().dialect());
        found.refuseOtherHome(session);
        found.refuseTo(to);
        return Optional.of(found);
    }

    /**
     * Refuses to go on where the dump holds migrations that have not run here and that no file makes up for: they were
     * pruned before this database had them. A dump that cannot be read is for those who would load it.
     */
    static void refuseMissed(
            MigratorOptions options, List<HistoryRow> rows, List<MigrationFile> files, Dialect dialect) {
        Set<String> known = new HashSet<>(HistoryRow.names(rows));
        files.forEach(file -> known.add(file.name().text()));
        Optional<Path> file = options.dump().filter(Files::exists);
        if (rows.isEmpty() || known.contains(DumpLoad.MARK) || file.isEmpty()) {
            return;
        }
        List<String> missed = held(file, dialect).stream()
                .map(HistoryRow::migration)
                .filter(name -> !MigrationName.isRepeatable(name) && !known.contains(name))
                .toList();
        if (!missed.isEmpty()) {
            throw new MigrationException(
                    REPAIR,
                    "The schema dump " + file.get() + " holds " + String.join(", ", missed)
                            + ", which did not run here, and there is no file for it any more: it was pruned too early for"
                            + " this database. Nothing was run. Put the file back, from before it was pruned, and run"
                            + " `guruorm migrate` with it. To go on without: --without-dump.");
        }
    }

    /** What is pending in the dump alone, where none has run: it was pruned, so that there is no file for it. */
    static List<MigrationStatus> awaited(
            MigratorOptions options, List<HistoryRow> rows, List<MigrationStatus> known, Dialect dialect) {
        Optional<Path> file = options.dump().filter(Files::exists);
        if (!rows.isEmpty() || file.isEmpty()) {
            return List.of();
        }
        Set<String> names = known.stream().map(MigrationStatus::name).collect(Collectors.toSet());
        return held(file, dialect).stream()
                .map(HistoryRow::migration)
                .filter(name -> !names.contains(name))
                .map(name -> MigrationStatuses.pendingIn(file.get(), name))
                .toList();
    }

    /** The history of a dump; nothing where there is none, or it cannot be read. */
    static List<HistoryRow> held(Optional<Path> file, Dialect dialect) {
        try {
            return found(file, dialect).map(UsableDump::rows).orElse(List.of());
        } catch (MigrationException unreadable) {
            return List.of();
        }
    }

    /** The dump, if there is one. */
    static Optional<UsableDump> found(Optional<Path> file, Dialect dialect) {
        return file.filter(Files::exists).map(there -> read(there, dialect));
    }

    /** The rows of migrations that run once. */
    List<HistoryRow> versions() {
        return rows.stream()
                .filter(row -> !MigrationName.isRepeatable(row.migration()))
                .toList();
    }

    private static UsableDump read(Path file, Dialect dialect) {
        String text = SourceText.read(file);
        try {
            SchemaDump.Loadable dump = SchemaDump.loadable(file.toString(), text, dialect);
            return new UsableDump(file, dump, DumpedHistory.rows(dump.notes()));
        } catch (GuruException wrong) {
            throw new MigrationException(USAGE, Words.of(wrong), wrong);
        }
    }

    private void refuseOtherHome(RunSession session) {
        if (!dump.home().isEmpty() && !dump.home().equals(session.schema())) {
            throw new MigrationException(
                    USAGE,
                    "The schema dump " + file + " makes tables in schema " + dump.home()
                            + ", and this session looks in "
                            + (session.schema().isEmpty() ? "none" : session.schema())
                            + ". It was not loaded. Make that schema, or have the session look in it.");
        }
    }

    private void refuseTo(@Nullable String to) {
        Optional<HistoryRow> beyond = rows.stream()
                .filter(row -> to != null
                        && !MigrationName.isRepeatable(row.migration())
                        && row.migration().compareTo(to) > 0)
                .findFirst();
        if (beyond.isPresent()) {
            throw new MigrationException(
                    USAGE,
                    "The schema dump " + file + " holds " + beyond.get().migration() + ", which comes after " + to
                            + ". Nothing was run. Leave out --to, or run the migrations one by one: --without-dump.");
        }
    }

    /** A dump is loaded into nothing, so that what is there afterwards is what it says. */
    void refuseOthers(RunSession session, String history) {
        List<DatabaseObject> there = OwnObjects.of(session.database()).stream()
                .filter(object -> !(object.kind() == DatabaseObject.Kind.TABLE
                        && history.equals(object.namespace() + "." + object.name())))
                .toList();
        if (!there.isEmpty()) {
            throw new MigrationException(
                    REPAIR,
                    "The database is not empty: it has " + there.get(0)
                            + (there.size() == 1 ? "" : " and " + (there.size() - 1) + " more")
                            + ". The schema dump " + file
                            + " is loaded into an empty one only. Nothing was run. If what"
                            + " is there came from the migrations, have them recorded: `guruorm migrate:install"
                            + " --baseline=" + last()
                            + "`. To run the migrations one by one: --without-dump. To drop what is there:"
                            + " `guruorm migrate:fresh`.");
        }
    }

    /** The last migration that it holds. */
    private String last() {
        return versions().stream()
                .map(HistoryRow::migration)
                .max(String::compareTo)
                .orElse("NAME");
    }

    /** The statements that make its schema. */
    List<Sql> statements(Dialect dialect) {
        return dump.statements(dialect);
    }
}
