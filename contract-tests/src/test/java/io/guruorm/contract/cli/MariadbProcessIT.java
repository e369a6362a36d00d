package io.guruorm.contract.cli;

import java.nio.file.Path;

/** The command line on MariaDB. */
class MariadbProcessIT extends MysqlFamilyProcessIT {

    @Override
    ProjectFolder project(Path folder) {
        return ProjectFolder.mariadb(folder);
    }
}
