package org.uprtracker;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.access.ApiKey;
import org.uprtracker.http.Database;
import org.uprtracker.journal.Change;
import org.uprtracker.journal.Revision;
import org.uprtracker.journal.Thing;
import org.uprtracker.journal.Version;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Hold;
import org.uprtracker.listing.Statements;

/** The boundaries of the packages. A rule that matches no class at all fails, so none can fall asleep. */
class ArchitectureTest {
    private static final int LONGEST_CLASS = 300;
    private static final DescribedPredicate<JavaClass> ENTITY = DescribedPredicate.describe("an entity",
            type -> Stream.of(Version.class, Revision.class, Change.class, Thing.class, ApiKey.class).anyMatch(type::isAssignableTo));
    private static final DescribedPredicate<JavaClass> HTTP = resideInAPackage("jakarta.ws.rs..");

    private static JavaClasses service;

    @BeforeAll
    static void read() {
        service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.uprtracker");
    }

    @Test
    void featuresFormNoCircles() {
        slices().matching("org.uprtracker.(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void onlyResourcesAndTheirTwoPackagesKnowHttp() {
        noClasses().that().haveSimpleNameNotEndingWith("Resource")
                .and().resideOutsideOfPackages("org.uprtracker.http..", "org.uprtracker.listing..")
                .should().dependOnClassesThat(HTTP)
                .check(service);
    }

    @Test
    void entitiesStayOutOfAnswers() {
        noClasses().that(simpleNameEndingWith("Resource").or(simpleNameEndingWith("View"))
                        .or(simpleNameEndingWith("Listing")))
                .should().dependOnClassesThat(ENTITY)
                .check(service);
    }

    @Test
    void onlyStatementsAndTheStartSpeakToTheDatabase() {
        noClasses().that().resideOutsideOfPackages("org.uprtracker.boot..", "org.uprtracker.replica..")
                // The one asks, the other keeps a transaction open while others do not have to.
                .and().doNotBelongToAnyOf(Statements.class, Hold.class)
                // What it writes is no statement.
                .and().doNotHaveSimpleName("RowWriter")
                .should().dependOnClassesThat(resideInAPackage("javax.sql..").or(DescribedPredicate.describe(
                        "a connection or a statement", type -> type.getName().matches(
                                "java\\.sql\\.(Connection|DriverManager|.*Statement)"))))
                .check(service);
    }

    @Test
    void onlyWhoAsksStatementsReadsItsRows() {
        noClasses().that().resideOutsideOfPackages("org.uprtracker.boot..", "org.uprtracker.listing..",
                        "org.uprtracker.replica..")
                // It only looks at the code of an error.
                .and().doNotBelongToAnyOf(Database.class)
                .and().doNotHaveSimpleName("RowWriter")
                .and(DescribedPredicate.describe("ask neither Statements nor RecordReader",
                        type -> type.getDirectDependenciesFromSelf().stream()
                        .noneMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Statements.class)
                                || dependency.getTargetClass().isEquivalentTo(RecordReader.class))))
                .should().dependOnClassesThat(resideInAPackage("java.sql.."))
                .check(service);
    }

    @Test
    void onlyPackagesThatWriteOrVerifyUsePersistence() {
        noClasses().that().resideOutsideOfPackages("org.uprtracker.journal..", "org.uprtracker.bundle..",
                        "org.uprtracker.access..", "org.uprtracker.verify..", "org.uprtracker.webhook..",
                        "org.uprtracker.writing..", "org.uprtracker.redaction..", "org.uprtracker.imports..",
                        "org.uprtracker.standing..")
                .should().dependOnClassesThat(resideInAPackage("io.quarkus.hibernate.orm.panache..").or(
                        DescribedPredicate.describe("an entity manager",
                                type -> type.getName().equals("jakarta.persistence.EntityManager"))))
                .check(service);
    }

    @Test
    void viewsAreRecords() {
        classes().that().haveSimpleNameEndingWith("View").should().beRecords().check(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "page", "bundle"})
    void nothingDependsOnWhatStandsAbove(String above) {
        noClasses().that().resideOutsideOfPackages("org.uprtracker." + above + "..", "org.uprtracker.boot..")
                .should().dependOnClassesThat(resideInAPackage("org.uprtracker." + above + ".."))
                .check(service);
    }

    @Test
    void noClassIsLong() throws IOException {
        // When
        List<String> longer = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java"))) {
            files = tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_CLASS) {
                longer.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        // Then
        assertEquals(List.of(), longer);
        assertTrue(files.size() > 100, files.size() + " files");
    }
}
