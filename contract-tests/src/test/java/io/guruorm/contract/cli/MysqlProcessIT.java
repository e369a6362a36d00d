package io.guruorm.contract.cli;

import java.nio.file.Path;

/** The command line on MySQL. */
class MysqlProcessIT extends MysqlFamilyProcessIT {

    @Override
    ProjectFolder project(Path folder) {
        return ProjectFolder.mysql(folder);
    }
}
