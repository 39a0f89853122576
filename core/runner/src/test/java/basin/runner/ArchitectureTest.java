package basin.runner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** The rooms of the house, and the doors between them. */
@AnalyzeClasses(packages = "basin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Set<String> CORE =
      Set.of("spi", "curvature", "engine", "vector", "lab", "runner");

  /** May differ in the last place from one JDK or machine to the next; StrictMath's do not. */
  private static final Set<String> NOT_PORTABLE =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private static final Pattern EMPTY_NAME =
      Pattern.compile("(Abstract|Base)[A-Z].*|.*(Utils?|Helper|Manager|Impl|Base)");

  @ArchTest static final ArchRule theSpiNeedsTheJdkAlone = room("spi", "java..");

  @ArchTest
  static final ArchRule curvatureIsALibraryOfItsOwn =
      room("curvature", "java..", "basin.spi..", "org.apache.commons.math3..");

  @ArchTest
  static final ArchRule theEngineIsALibraryOfItsOwn = room("engine", "java..", "basin.spi..");

  @ArchTest
  static final ArchRule theVectorKernelsBelongToTheEngine =
      room("vector", "java..", "basin.spi..", "basin.engine..", "jdk.incubator.vector..");

  @ArchTest
  static final ArchRule theLabKnowsNeitherRunnerNorPlugins =
      room(
          "lab",
          "java..",
          "basin.spi..",
          "basin.engine..",
          "org.yaml.snakeyaml..",
          "org.sqlite..",
          "org.apache.logging.log4j..");

  @ArchTest
  static final ArchRule pluginsAndReportsSeeTheSpiAndCurvatureAlone =
      classes().that(areInAPlugin()).should(seeNothingOfBasinButTheSpiAndCurvature());

  @ArchTest
  static final ArchRule guiceStaysInTheRunner =
      noClasses()
          .that()
          .resideOutsideOfPackage("basin.runner..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.inject..", "jakarta.inject..");

  @ArchTest
  static final ArchRule theIncubatorStaysInOneModule =
      noClasses()
          .that()
          .resideOutsideOfPackage("basin.vector..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator..");

  @ArchTest static final ArchRule packagesOfTheSpiHaveNoCycles = free("spi");

  @ArchTest static final ArchRule packagesOfTheEngineHaveNoCycles = free("engine");

  @ArchTest static final ArchRule packagesOfTheLabHaveNoCycles = free("lab");

  @ArchTest static final ArchRule packagesOfTheReportsHaveNoCycles = free("reports");

  @ArchTest static final ArchRule packagesOfTheRunnerHaveNoCycles = free("runner");

  @ArchTest
  static final ArchRule onlyTheRunnerSpeaks =
      noClasses()
          .that()
          .resideOutsideOfPackage("basin.runner..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule chanceComesFromStreams =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(StrictMath.class, "random");

  @ArchTest
  static final ArchRule mathIsPortable =
      noClasses()
          .that()
          .resideOutsideOfPackages("basin.runner..", "basin.reports..")
          .should()
          .callMethodWhere(isNotPortable());

  @ArchTest static final ArchRule namesSayWhatThingsAre = noClasses().should(describeNothing());

  private static ArchRule room(String name, String... others) {
    String own = "basin." + name + "..";
    DescribedPredicate<JavaClass> allowed = resideInAPackage(own);
    for (String other : others) {
      allowed = allowed.or(resideInAPackage(other));
    }
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(allowed.or(primitive()));
  }

  private static ArchRule free(String module) {
    return slices().matching("basin." + module + ".(*)..").should().beFreeOfCycles();
  }

  private static DescribedPredicate<JavaClass> primitive() {
    return describe("are primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaClass> areInAPlugin() {
    return describe("are in a plugin", type -> !CORE.contains(module(type)));
  }

  private static ArchCondition<JavaClass> seeNothingOfBasinButTheSpiAndCurvature() {
    return new ArchCondition<>("see nothing of Basin but the spi and curvature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean basins = target.getPackageName().startsWith("basin.");
          Set<String> open = Set.of("spi", "curvature", module(type));
          if (basins && !open.contains(module(target))) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static DescribedPredicate<JavaCall<?>> isNotPortable() {
    return describe(
        "the function is not portable",
        call ->
            call.getTargetOwner().isEquivalentTo(Math.class)
                && NOT_PORTABLE.contains(call.getName()));
  }

  private static ArchCondition<JavaClass> describeNothing() {
    return new ArchCondition<>("have a name that says nothing") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean empty = EMPTY_NAME.matcher(type.getSimpleName()).matches();
        events.add(new SimpleConditionEvent(type, empty, type.getName()));
      }
    };
  }

  private static String module(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.");
    return parts.length > 1 ? parts[1] : "";
  }
}
