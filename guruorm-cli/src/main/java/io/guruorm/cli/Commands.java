package io.guruorm.cli;

import io.guruorm.cli.command.Adopt;
import io.guruorm.cli.command.Completion;
import io.guruorm.cli.command.DbSeed;
import io.guruorm.cli.command.DbShow;
import io.guruorm.cli.command.DbTable;
import io.guruorm.cli.command.DbWipe;
import io.guruorm.cli.command.Init;
import io.guruorm.cli.command.MakeMigration;
import io.guruorm.cli.command.Migrate;
import io.guruorm.cli.command.MigrateFresh;
import io.guruorm.cli.command.MigrateInstall;
import io.guruorm.cli.command.MigrateRefresh;
import io.guruorm.cli.command.MigrateRepair;
import io.guruorm.cli.command.MigrateReset;
import io.guruorm.cli.command.MigrateRollback;
import io.guruorm.cli.command.MigrateSquash;
import io.guruorm.cli.command.MigrateStatus;
import io.guruorm.cli.command.SchemaCache;
import io.guruorm.cli.command.SchemaClear;
import io.guruorm.cli.command.SchemaDiff;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All commands, by name. Only the one that is asked for is made. */
final class Commands {

    /** Their names, in the order of the overview. */
    static final List<String> NAMES = List.of(
            "init",
            "migrate",
            "migrate:status",
            "migrate:rollback",
            "migrate:reset",
            "migrate:refresh",
            "migrate:fresh",
            "migrate:install",
            "migrate:repair",
            "migrate:squash",
            "schema:dump",
            "schema:diff",
            "schema:cache",
            "schema:clear",
            "adopt",
            "db:seed",
            "db:show",
            "db:table",
            "db:wipe",
            "make:migration",
            "completion");

    private Commands() {}

    /** The definitions of all, in the same order. */
    static List<Definition> definitions() {
        return NAMES.stream()
                .map(name -> Objects.requireNonNull(named(name)).definition())
                .toList();
    }

    static @Nullable Command named(String name) {
        return switch (name) {
            case "init" -> new Init();
            case "migrate" -> new Migrate();
            case "migrate:status" -> new MigrateStatus();
            case "migrate:rollback" -> new MigrateRollback();
            case "migrate:reset" -> new MigrateReset();
            case "migrate:refresh" -> new MigrateRefresh();
            case "migrate:fresh" -> new MigrateFresh();
            case "migrate:install" -> new MigrateInstall();
            case "migrate:repair" -> new MigrateRepair();
            case "migrate:squash" -> new MigrateSquash("migrate:squash");
            case "schema:dump" -> new MigrateSquash("schema:dump");
            case "schema:diff" -> new SchemaDiff();
            case "schema:cache" -> new SchemaCache();
            case "schema:clear" -> new SchemaClear();
            case "adopt" -> new Adopt();
            case "db:seed" -> new DbSeed();
            case "db:show" -> new DbShow();
            case "db:table" -> new DbTable();
            case "db:wipe" -> new DbWipe();
            case "make:migration" -> new MakeMigration();
            case "completion" -> new Completion(Commands::definitions);
            default -> null;
        };
    }
}
