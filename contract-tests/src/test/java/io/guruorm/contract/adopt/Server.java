package io.guruorm.contract.adopt;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.testing.PostgresServer;
import java.nio.file.Path;

/** Where a history may be adopted. */
enum Server {
    POSTGRES {
        @Override
        DatabaseConfig create(Path folder) {
            return PostgresServer.shared().createDatabase();
        }

        @Override
        void drop(DatabaseConfig database) {
            PostgresServer.shared().dropDatabase(database);
        }
    },
    SQLITE {
        @Override
        DatabaseConfig create(Path folder) {
            return DatabaseConfig.fromUrl("sqlite:" + folder.resolve("adopted.sqlite"));
        }

        @Override
        void drop(DatabaseConfig database) {}
    };

    /** A new, empty database. */
    abstract DatabaseConfig create(Path folder);

    abstract void drop(DatabaseConfig database);
}
