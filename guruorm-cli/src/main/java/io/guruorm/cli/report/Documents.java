package io.guruorm.cli.report;

import io.guruorm.adoption.AdoptedMigration;
import io.guruorm.adoption.Adoption;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogDifference;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.HistoryProblem;
import io.guruorm.migration.LoadedDump;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.PretendScript;
import io.guruorm.migration.Squashed;
import io.guruorm.seeding.SeederResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results as what {@code --json} prints; {@code docs/cli.md} lists the keys, and scripts depend on them. */
public final class Documents {

    private Documents() {}

    /** What a run did: {@code migrations} with their {@code milliseconds} together, and {@code lockHeldBy} where another one held the lock. */
    public static Map<String, @Nullable Object> of(MigrationRun run) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("migrations", run.migrations().stream().map(Documents::of).toList());
        document.put("milliseconds", Times.total(run).toMillis());
        document.put("dropped", run.dropped());
        document.put("loaded", run.loaded().map(Documents::of).orElse(null));
        document.put("lockHeldBy", run.heldBy().map(Object::toString).orElse(null));
        return document;
    }

    private static Map<String, Object> of(LoadedDump dump) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", dump.file().toString());
        entry.put("migrations", dump.migrations());
        entry.put("milliseconds", dump.time().toMillis());
        return entry;
    }

    /** What a squash did: {@code file}, {@code statements}, {@code migrations}, {@code writing}, {@code pruned}, {@code kept}. */
    public static Map<String, @Nullable Object> of(Squashed squashed) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("file", squashed.file().toString());
        document.put("statements", squashed.statements());
        document.put("migrations", squashed.migrations());
        document.put("writing", squashed.writing());
        document.put("pruned", squashed.pruned().stream().map(Path::toString).toList());
        document.put("kept", squashed.kept());
        return document;
    }

    /** Differences: a list {@code differences} of {@code kind}, {@code what}, {@code name}, {@code wanted}, {@code found}; {@code script}: what mends them. */
    public static Map<String, @Nullable Object> of(CatalogDiff diff, List<String> script) {
        List<Object> entries = new ArrayList<>();
        for (CatalogDifference one : diff.differences()) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
            entry.put("what", one.what());
            entry.put("name", one.name());
            entry.put("wanted", one.wanted().isEmpty() ? null : one.wanted());
            entry.put("found", one.found().isEmpty() ? null : one.found());
            entries.add(entry);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("differences", entries);
        document.put("script", script);
        return document;
    }

    /** A script: {@code script}, a list of parts with {@code title} and {@code statements}. */
    public static Map<String, @Nullable Object> of(PretendScript script) {
        List<Object> parts = new ArrayList<>();
        for (PretendScript.Part part : script.parts()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("title", part.title());
            entry.put("statements", part.statements());
            parts.add(entry);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("script", parts);
        return document;
    }

    /** The state of all migrations: {@code migrations}, and how many are {@code pending}. */
    public static Map<String, @Nullable Object> ofStatus(List<MigrationStatus> all, long pending) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("migrations", all.stream().map(Documents::of).toList());
        document.put("pending", pending);
        return document;
    }

    /** What is wrong with the history: {@code problems}. */
    public static Map<String, @Nullable Object> ofProblems(List<HistoryProblem> problems) {
        List<Object> entries = new ArrayList<>();
        for (HistoryProblem problem : problems) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", problem.migration());
            entry.put("what", problem.what());
            entry.put("blocking", problem.blocking());
            entry.put("commands", problem.commands());
            entries.add(entry);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("problems", entries);
        return document;
    }

    /** What was mended: {@code mended}, a sentence each. */
    public static Map<String, @Nullable Object> ofRepair(List<String> mended) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("mended", mended);
        return document;
    }

    /** What was seeded: a list of {@code name}, {@code depth} and {@code milliseconds}. */
    public static List<Object> of(List<SeederResult> seeders) {
        List<Object> entries = new ArrayList<>();
        for (SeederResult seeder : seeders) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", seeder.name());
            entry.put("depth", seeder.depth());
            entry.put("milliseconds", seeder.time().toMillis());
            entries.add(entry);
        }
        return entries;
    }

    /** What was adopted: {@code table}, {@code migrations}, {@code leftOut}, {@code changed}; and {@code files}. */
    public static Map<String, @Nullable Object> of(Adoption adoption, List<String> files) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("table", adoption.table());
        document.put(
                "migrations", adoption.migrations().stream().map(Documents::of).toList());
        document.put("leftOut", adoption.leftOut());
        document.put("changed", adoption.changed());
        document.put("files", files);
        return document;
    }

    private static Map<String, @Nullable Object> of(AdoptedMigration migration) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("theirs", migration.theirs());
        entry.put("name", migration.name());
        entry.put("batch", migration.batch());
        entry.put("ranAt", migration.ranAt().map(at -> at + "Z").orElse(null));
        entry.put("already", migration.already());
        return entry;
    }

    private static Map<String, Object> of(ExecutedMigration migration) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", migration.name());
        entry.put("direction", migration.direction().name().toLowerCase(Locale.ROOT));
        entry.put("batch", migration.batch());
        entry.put("late", migration.late());
        entry.put("milliseconds", migration.time().toMillis());
        entry.put("attempts", migration.attempts());
        return entry;
    }

    private static Map<String, @Nullable Object> of(MigrationStatus status) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("name", status.name());
        entry.put("state", status.state().name().toLowerCase(Locale.ROOT));
        entry.put("late", status.late());
        entry.put("batch", status.batch().isPresent() ? status.batch().getAsInt() : null);
        entry.put("executedAt", status.executedAt().map(at -> at + "Z").orElse(null));
        entry.put(
                "milliseconds",
                status.time().map(time -> (Object) time.toMillis()).orElse(null));
        entry.put("executedBy", status.executedBy().orElse(null));
        entry.put(
                "statement", status.statement().isPresent() ? status.statement().getAsInt() : null);
        entry.put("error", status.error().orElse(null));
        entry.put("path", status.path().map(Object::toString).orElse(null));
        return entry;
    }
}
