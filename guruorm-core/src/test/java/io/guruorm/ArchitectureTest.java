package io.guruorm;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rooms of core apart: who may import whom, and which libraries stay behind which door. No exemptions. */
class ArchitectureTest {

    private static final String FRONT_HALL = "io.guruorm";

    private static final String[] JDBC = {"java.sql..", "javax.sql.."};
    private static final String[] FILES = {"java.io..", "java.nio.file.."};

    private static final String[] DRIVERS = {
        "org.postgresql..", "org.mariadb..", "com.mysql..", "org.sqlite..", "com.microsoft.sqlserver.."
    };

    private static final String[] INNER_LIBRARIES = {
        "tools.jackson..",
        "com.fasterxml..",
        "com.zaxxer..",
        "org.snakeyaml..",
        "io.github.cdimascio..",
        "io.github.classgraph..",
        "org.atteo.."
    };

    /**
     * The table of rooms: its packages, whom it may import, what it must never name. {@code x..} is a package and all
     * below it, {@code x} the package alone. One's own packages and {@code error} need no permission; the front hall
     * stands in no list, so nobody imports it.
     */
    static final List<Room> ROOMS = List.of(
            room("error.."),
            room("config.."),
            room("sql..").never(FILES),
            room("schema..").mayImport("sql..").never(FILES),
            room("dialect").mayImport("schema..", "sql..").never(FILES),
            room("dialect.postgres..").mayImport("dialect", "schema..", "sql..").never(FILES),
            room("dialect.mysql..").mayImport("dialect", "schema..", "sql..").never(FILES),
            room("dialect.mariadb..").mayImport("dialect", "schema..", "sql..").never(FILES),
            room("dialect.sqlite..").mayImport("dialect", "schema..", "sql..").never(FILES),
            room("dialect.sqlserver..")
                    .mayImport("dialect", "schema..", "sql..")
                    .never(FILES),
            room("jdbc..")
                    .mayImport("dialect..", "schema..", "sql..", "config..")
                    .never(FILES),
            room("catalog..").mayImport("jdbc..", "dialect..", "schema..", "sql..", "config.."),
            room("model").mayImport("model..", "jdbc..", "schema..", "dialect..", "sql.."),
            room("model.cast..").mayImport("model.event..", "model.key..", "jdbc..", "schema..", "dialect..", "sql.."),
            room("model.event..").mayImport("model.cast..", "model.key..", "jdbc..", "schema..", "dialect..", "sql.."),
            room("model.key..").mayImport("model.cast..", "model.event..", "jdbc..", "schema..", "dialect..", "sql.."),
            room("migration..").mayImport("catalog..", "jdbc..", "dialect..", "schema..", "sql..", "config.."),
            room("seeding..").mayImport("model..", "catalog..", "jdbc..", "dialect..", "schema..", "sql..", "config.."),
            room("adoption..")
                    .mayImport("migration..", "catalog..", "jdbc..", "dialect..", "schema..", "sql..", "config.."),
            room("generator..")
                    .mayImport(
                            "adoption..",
                            "seeding..",
                            "migration..",
                            "model..",
                            "catalog..",
                            "jdbc..",
                            "dialect..",
                            "schema..",
                            "sql..",
                            "config.."));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(FRONT_HALL);

    @ParameterizedTest
    @FieldSource("ROOMS")
    void roomImportsOnlyWhatItMay(Room room) {
        hold(classes()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(FRONT_HALL + "..").or(resideInAnyPackage(room.permitted()))));
    }

    @ParameterizedTest
    @MethodSource("roomsThatMustNotNameSomething")
    void roomNeverNamesWhatItMustNot(Room room) {
        hold(noClasses()
                .that()
                .resideInAPackage(room.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room.forbidden()));
    }

    static List<Room> roomsThatMustNotNameSomething() {
        return ROOMS.stream().filter(room -> room.forbidden().length > 0).toList();
    }

    @Test
    void everyPackageStandsInTheTableOfRooms() {
        hold(classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(FRONT_HALL), ROOMS.stream().map(Room::packages))
                                .toArray(String[]::new)));
    }

    @Test
    void packagesAreFreeOfCycles() {
        hold(slices().matching(FRONT_HALL + ".(**)").should().beFreeOfCycles());
    }

    @Test
    void onlyJdbcAndCatalogNameJavaSql() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(in("jdbc.."), in("catalog.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JDBC));
    }

    @Test
    void onlyJdbcNamesDrivers() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(in("jdbc.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DRIVERS));
    }

    @Test
    void compilingAsksNeitherClockNorEnvironment() {
        hold(noClasses()
                .that()
                .resideInAnyPackage(in("sql.."), in("schema.."), in("dialect.."))
                .should()
                .callMethodWhere(targetOwner(resideInAPackage("java.time..")).and(target(nameMatching("now"))))
                .orShould()
                .callMethodWhere(targetOwner(type(System.class))
                        .and(target(nameMatching("currentTimeMillis|nanoTime|getenv|getProperty|getProperties"))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock"));
    }

    @Test
    void publicSignaturesNameNoInnerLibraryOrDriver() {
        hold(classes()
                .that()
                .arePublic()
                .should(notExpose(
                        Stream.of(INNER_LIBRARIES, DRIVERS).flatMap(Stream::of).toArray(String[]::new))));
    }

    @Test
    void nothingIsPrinted() {
        hold(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void everyPackageIsNullMarked() {
        hold(classes().should(resideInANullMarkedPackage()));
    }

    /** Checks a rule; a room that is still empty breaks none. */
    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(CORE);
    }

    private static String in(String packages) {
        return FRONT_HALL + "." + packages;
    }

    private static Room room(String packages) {
        return new Room(in(packages), List.of(), List.of());
    }

    /** A line of the table; all packages in full. */
    record Room(String packages, List<String> imports, List<String> nevers) {

        Room mayImport(String... rooms) {
            return new Room(packages, Stream.of(rooms).map(ArchitectureTest::in).toList(), nevers);
        }

        Room never(String... outside) {
            return new Room(packages, imports, List.of(outside));
        }

        String[] permitted() {
            return Stream.concat(Stream.of(packages, in("error..")), imports.stream())
                    .toArray(String[]::new);
        }

        String[] forbidden() {
            return nevers.toArray(String[]::new);
        }

        @Override
        public String toString() {
            return packages;
        }
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> notExpose(String... packages) {
        var hidden = resideInAnyPackage(packages);
        return new ArchCondition<>("not expose types of inner libraries and drivers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                supertypes(type)
                        .filter(hidden)
                        .forEach(named -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " extends or implements " + named.getName())));
                type.getMembers().stream().filter(ArchitectureTest::isVisible).forEach(member -> signature(member)
                        .filter(hidden)
                        .forEach(named -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " shows " + named.getName()))));
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream);
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit unit ? unit.getExceptionTypes().stream() : Stream.empty();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown);
    }
}
