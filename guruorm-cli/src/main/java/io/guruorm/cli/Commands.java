package io.guruorm.cli;

import io.guruorm.cli.command.Adopt;
import io.guruorm.cli.command.DbSeed;
import io.guruorm.cli.command.DbShow;
import io.guruorm.cli.command.DbWipe;
import io.guruorm.cli.command.MakeMigration;
import io.guruorm.cli.command.Migrate;
import io.guruorm.cli.command.MigrateFresh;
import io.guruorm.cli.command.MigrateInstall;
import io.guruorm.cli.command.MigrateRefresh;
import io.guruorm.cli.command.MigrateReset;
import io.guruorm.cli.command.MigrateRollback;
import io.guruorm.cli.command.MigrateStatus;
import io.guruorm.cli.shell.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All commands, by name. Only the one that is asked for is made. */
final class Commands {

    /** Their names, in the order of the overview. */
    static final List<String> NAMES = List.of(
            "migrate",
            "migrate:status",
            "migrate:rollback",
            "migrate:reset",
            "migrate:refresh",
            "migrate:fresh",
            "migrate:install",
            "adopt",
            "db:seed",
            "db:show",
            "db:wipe",
            "make:migration");

    private Commands() {}

    static @Nullable Command named(String name) {
        return switch (name) {
            case "migrate" -> new Migrate();
            case "migrate:status" -> new MigrateStatus();
            case "migrate:rollback" -> new MigrateRollback();
            case "migrate:reset" -> new MigrateReset();
            case "migrate:refresh" -> new MigrateRefresh();
            case "migrate:fresh" -> new MigrateFresh();
            case "migrate:install" -> new MigrateInstall();
            case "adopt" -> new Adopt();
            case "db:seed" -> new DbSeed();
            case "db:show" -> new DbShow();
            case "db:wipe" -> new DbWipe();
            case "make:migration" -> new MakeMigration();
            default -> null;
        };
    }
}
