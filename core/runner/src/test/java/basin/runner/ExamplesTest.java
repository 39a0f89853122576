package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.experiment.ExperimentFile;
import basin.lab.grid.GridReader;
import basin.lab.reference.Reference;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.runner.plugin.ClassPathPlugins;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.data.Dataset;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Region;
import basin.spi.descent.Schedule;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.probe.Probe;
import basin.spi.problem.Problem;
import basin.spi.prune.PruningRule;
import basin.spi.report.Analysis;
import basin.spi.run.Executor;
import basin.spi.slice.Directions;
import basin.spi.stop.StoppingRule;
import basin.spi.table.TableFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@code explain} shows of each component that YAML can name is YAML that works. */
class ExamplesTest {
  private static final Catalog CATALOG =
      Catalog.of(
          new ClassPathPlugins("")
              .found().offers().stream().flatMap(offer -> offer.components().stream()).toList());

  /** Every key under which an example may stand. */
  record Places(
      Optional<Activation> activation,
      Optional<Directions> along,
      Optional<List<Analysis>> analyses,
      Optional<List<Claim>> claims,
      Optional<Dataset> data,
      Optional<Executor> executor,
      Optional<EvidenceRule> evidence,
      Optional<Initializer> initializer,
      Optional<List<Layer>> layers,
      Optional<Loss> loss,
      Optional<Region> onto,
      Optional<Optimizer> optimizer,
      Optional<List<Probe>> probes,
      Optional<Problem> problem,
      Optional<Schedule> rate,
      Optional<LineSearch> search,
      Optional<PruningRule> prune,
      Optional<List<StoppingRule>> stop) {}

  @TestFactory
  Stream<DynamicTest> everyComponentIsExplainedInWords() {
    Reference reference = new Reference(CATALOG);
    return CATALOG.all().stream()
        .map(Component::name)
        .distinct()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertTrue(reference.explain(name).contains(name))));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleBinds() {
    Reference reference = new Reference(CATALOG);
    return CATALOG.all().stream()
        .filter(component -> !isNamedInNoFile(component))
        .map(
            component ->
                DynamicTest.dynamicTest(
                    component.name(),
                    () -> assertBinds(component, reference.page(component).example())));
  }

  private static void assertBinds(Component component, String example) {
    Faults faults = new Faults();
    Tree tree = TreeReader.read("example", example, faults);
    if (component.point().getPackageName().equals("basin.spi.space")) {
      Tree grid = ((Tree.Mapping) tree).find("grid").orElseThrow().value();
      new GridReader(CATALOG, ExperimentFile.settings(), List.of(), faults).read(grid);
      assertEquals(List.of(), faults.list(), example);
      assertTrue(example.contains(component.name()), example);
      return;
    }
    Binder binder = new Binder(CATALOG, faults);
    binder.bind(Places.class, tree, "");
    assertEquals(List.of(), faults.list(), example);
    assertTrue(binder.used().contains(component), example);
  }

  /** What no file names: sections, renderers, rules of fairness, cautions, formats of tables. */
  private static boolean isNamedInNoFile(Component component) {
    return component.point() == TableFormat.class
        || component.point().getPackageName().equals("basin.spi.check")
        || component.point().getPackageName().equals("basin.spi.report")
            && component.point() != Analysis.class;
  }
}
