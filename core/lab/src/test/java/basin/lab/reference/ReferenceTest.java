package basin.lab.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.experiment.ExperimentFile;
import basin.lab.grid.GridReader;
import basin.lab.sample.SampleCatalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.spi.claim.Claim;
import basin.spi.claim.EvidenceRule;
import basin.spi.data.Dataset;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.probe.Probe;
import basin.spi.problem.Problem;
import basin.spi.prune.PruningRule;
import basin.spi.report.Analysis;
import basin.spi.stop.StoppingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
  private static final Path FOLDER = Path.of("src/test/resources/basin/lab/pages");
  private static final Catalog CATALOG = SampleCatalog.of();

  private final Reference reference = new Reference(CATALOG);

  /** Every key under which an example may stand. */
  record Places(
      Optional<Activation> activation,
      Optional<List<Analysis>> analyses,
      Optional<List<Claim>> claims,
      Optional<Dataset> data,
      Optional<EvidenceRule> evidence,
      Optional<Initializer> initializer,
      Optional<List<Layer>> layers,
      Optional<Loss> loss,
      Optional<Optimizer> optimizer,
      Optional<List<Probe>> probes,
      Optional<Problem> problem,
      Optional<Schedule> rate,
      Optional<PruningRule> prune,
      Optional<List<StoppingRule>> stop) {}

  static List<Component> components() {
    return CATALOG.all().stream().filter(component -> !component.name().equals("orphan")).toList();
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyExampleBinds(Component component) {
    Faults faults = new Faults();
    String example = reference.page(component).example();
    Tree tree = TreeReader.read("example", example, faults);
    if (example.startsWith("grid: ")) {
      Tree grid = ((Tree.Mapping) tree).find("grid").orElseThrow().value();
      new GridReader(CATALOG, ExperimentFile.settings(), List.of(), faults).read(grid);
      assertEquals(List.of(), faults.list());
      assertTrue(example.contains(component.name()), example);
      return;
    }
    Binder binder = new Binder(CATALOG, faults);
    binder.bind(Places.class, tree, "");
    assertEquals(List.of(), faults.list());
    assertTrue(binder.used().contains(component));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adam",
        "constant",
        "optimizers",
        "experiment",
        "csv",
        "train",
        "better",
        "walk",
        "walk.home",
        "claims",
        "evidence",
        "analyses",
        "checkpoint",
        "prune",
        "budget",
        "goal",
        "grid",
        "axes",
        "probes",
        "stop",
        "seeds",
        "precision",
        "trajectory",
        "curvature",
        "accuracy",
        "train.loss",
        "test.loss",
        "validation.accuracy"
      })
  void thePageIsTheOneAgreedOn(String name) throws IOException {
    Path golden = FOLDER.resolve(name + ".txt");
    String text = reference.explain(name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }

  @ParameterizedTest
  @CsvSource({"batch,train", "train.batch,train", "at-least,goal", "every,probes", "at,probes"})
  void whatIsSetInAKeyIsExplainedWithIt(String setting, String key) {
    assertTrue(reference.explain(setting).startsWith(key + ", a key of an experiment\n"), setting);
  }

  @Test
  void everyNameThatIsOfferedIsExplained() {
    for (String name : reference.names()) {
      assertFalse(reference.explain(name).isBlank(), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tran,train",
    "acuracy,accuracy",
    "validation.los,validation.loss",
    "adm,adam",
    "optimiser,optimizer",
    "stoping-rule,stopping-rule"
  })
  void anUnknownNameIsRecognised(String wrong, String meant) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> reference.explain(wrong));
    assertEquals(
        "nothing is called '" + wrong + "'; did you mean '" + meant + "'?", refused.getMessage());
  }

  @Test
  void aNameLikeNoOtherGetsWhatThereIsByKind() {
    String said =
        assertThrows(IllegalArgumentException.class, () -> reference.explain("zzzzzzzz"))
            .getMessage();
    assertTrue(
        said.startsWith("nothing is called 'zzzzzzzz'; there are experiment and\n  activation "),
        said);
    assertTrue(said.contains("\n  optimizer      adam, chain, "), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stopping rule", "stopping-rule", "stopping-rules", "losses"})
  void anExtensionPointIsKnownInOneAndInMany(String name) {
    assertTrue(reference.explain(name).contains("\n\n  "));
  }
}
