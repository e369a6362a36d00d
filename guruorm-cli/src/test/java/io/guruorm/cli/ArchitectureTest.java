package io.guruorm.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the packages of the command line apart, and the libraries behind their doors. */
class ArchitectureTest {

    private static final JavaClasses CLI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.guruorm.cli");

    @Test
    void importsGoDownOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("program")
                .definedBy("io.guruorm.cli")
                .layer("command")
                .definedBy("io.guruorm.cli.command")
                .layer("report")
                .definedBy("io.guruorm.cli.report")
                .layer("completion")
                .definedBy("io.guruorm.cli.completion")
                .layer("shell")
                .definedBy("io.guruorm.cli.shell")
                .layer("compile")
                .definedBy("io.guruorm.cli.compile")
                .whereLayer("program")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("command")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("command")
                .whereLayer("completion")
                .mayOnlyBeAccessedByLayers("program", "command")
                .whereLayer("shell")
                .mayOnlyBeAccessedByLayers("program", "command", "report", "completion")
                .whereLayer("compile")
                .mayOnlyBeAccessedByLayers("shell")
                .check(CLI);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.guruorm.(**)").should().beFreeOfCycles().check(CLI);
    }

    @Test
    void librariesStayBehindTheirDoors() {
        noClasses()
                .that()
                .doNotHaveSimpleName("CommandLineParser")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLI);
        noClasses()
                .that()
                .haveNameNotMatching(".*JdkCompiler.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.tools..")
                .check(CLI);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(CLI);
    }
}
