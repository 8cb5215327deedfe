package hopwise;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the package table of the design: a package uses only what its row names. */
class ArchitectureTest {
  private static final JavaClasses HOPWISE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("hopwise");

  private static final List<String> JDK = List.of("java.", "javax.", "org.jspecify.");

  /**
   * A row of the table.
   *
   * @param name of a package; what lies under it belongs to it
   * @param uses packages of ours that it may use besides itself
   * @param libraries prefixes of packages that are not ours, besides the JDK's
   */
  record Row(String name, List<String> uses, List<String> libraries) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> table() {
    return Stream.of(
        new Row("hopwise.simulator.net", List.of(), List.of()),
        new Row("hopwise.simulator.windows", List.of("hopwise.simulator.net"), List.of()),
        new Row("hopwise.simulator.linux", List.of("hopwise.simulator.net"), List.of()),
        new Row("hopwise.simulator.azure", List.of("hopwise.simulator.net"), List.of()),
        new Row(
            "hopwise.simulator.cluster",
            List.of(
                "hopwise.simulator.azure",
                "hopwise.simulator.windows",
                "hopwise.simulator.linux",
                "hopwise.simulator.net"),
            List.of()),
        new Row(
            "hopwise.simulator.trace",
            List.of(
                "hopwise.simulator.azure",
                "hopwise.simulator.windows",
                "hopwise.simulator.linux",
                "hopwise.simulator.net"),
            List.of()),
        new Row(
            "hopwise.simulator.world",
            List.of(
                "hopwise.simulator.cluster",
                "hopwise.simulator.azure",
                "hopwise.simulator.windows",
                "hopwise.simulator.linux",
                "hopwise.simulator.net"),
            List.of()),
        new Row(
            "hopwise.simulator.plan",
            List.of(
                "hopwise.simulator.cluster", "hopwise.simulator.azure", "hopwise.simulator.net"),
            List.of()),
        new Row(
            "hopwise.simulator.shell",
            List.of(
                "hopwise.simulator.world",
                "hopwise.simulator.trace",
                "hopwise.simulator.plan",
                "hopwise.simulator.cluster",
                "hopwise.simulator.azure",
                "hopwise.simulator.windows",
                "hopwise.simulator.linux",
                "hopwise.simulator.net"),
            List.of("tools.jackson.", "io.burt.jmespath.")),
        new Row(
            "hopwise.simulator.figure",
            List.of(
                "hopwise.simulator.world",
                "hopwise.simulator.trace",
                "hopwise.simulator.cluster",
                "hopwise.simulator.azure",
                "hopwise.simulator.windows",
                "hopwise.simulator.linux",
                "hopwise.simulator.net"),
            List.of()),
        new Row("hopwise.simulator.lab", List.of("hopwise.simulator"), List.of()),
        new Row("hopwise.quiz", List.of("hopwise.simulator"), List.of()),
        new Row("hopwise.course", List.of("hopwise.quiz", "hopwise.simulator"), List.of()),
        new Row("hopwise.study", List.of("hopwise.quiz", "hopwise.course"), List.of()),
        new Row(
            "hopwise.source",
            List.of("hopwise.course", "hopwise.quiz", "hopwise.simulator"),
            List.of(
                "com.vladsch.flexmark.",
                "tools.jackson.",
                "com.networknt.",
                "org.owasp.",
                "org.slf4j.")),
        new Row(
            "hopwise.exchange",
            List.of("hopwise.quiz", "hopwise.simulator.net"),
            List.of("tools.jackson.")),
        new Row(
            "hopwise.store",
            List.of(
                "hopwise.study",
                "hopwise.quiz",
                "hopwise.course",
                "hopwise.simulator.lab",
                "hopwise.simulator.linux"),
            List.of("org.jdbi.", "org.flywaydb.", "org.sqlite.", "tools.jackson.", "org.slf4j.")),
        new Row(
            "hopwise.cli", List.of("hopwise"), List.of("picocli.", "tools.jackson.", "org.slf4j.")),
        new Row(
            "hopwise.web",
            List.of(
                "hopwise.store",
                "hopwise.source",
                "hopwise.study",
                "hopwise.quiz",
                "hopwise.course",
                "hopwise.simulator"),
            List.of(
                "io.javalin.",
                "kotlin.",
                "io.pebbletemplates.",
                "tools.jackson.",
                "jakarta.servlet.",
                "org.eclipse.jetty.",
                "org.slf4j.")));
  }

  @ParameterizedTest
  @MethodSource("table")
  void aPackageUsesOnlyWhatItsRowNames(Row row) {
    var allowed = new ArrayList<>(JDK);
    allowed.addAll(row.libraries());
    classes()
        .that()
        .resideInAPackage(row.name() + "..")
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are in the JDK, " + row.uses() + " or " + row.libraries(),
                used -> mayUse(row, allowed, used)))
        .check(HOPWISE);
  }

  @Test
  void everyPackageHasARow() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(Stream.of("hopwise"), table().map(row -> row.name() + ".."))
                .toArray(String[]::new))
        .check(HOPWISE);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("hopwise.(**)").should().beFreeOfCycles().check(HOPWISE);
  }

  private static boolean mayUse(Row row, List<String> libraries, JavaClass used) {
    var name = used.getBaseComponentType().getPackageName() + ".";
    return used.getBaseComponentType().isPrimitive()
        || name.startsWith(row.name() + ".")
        || row.uses().stream().anyMatch(use -> name.startsWith(use + "."))
        || libraries.stream().anyMatch(name::startsWith);
  }
}
