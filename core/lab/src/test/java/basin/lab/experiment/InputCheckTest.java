package basin.lab.experiment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.lab.catalog.Catalog;
import basin.lab.sample.SampleCatalog;
import basin.lab.trial.InputCheck;
import basin.lab.trial.TrialNames;
import basin.lab.trial.WrongInput;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputCheckTest {
  private static final Catalog CATALOG = SampleCatalog.of("d1");
  private static final String PLUGIN = "plugin " + CATALOG.all().get(0).origin().plugin();

  @TempDir Path folder;

  @Test
  void aTrialIsBoundWhereItsInputsAre() {
    assertDoesNotThrow(() -> worker("1.0", "d1", "rows").bind(trial()));
  }

  @Test
  void whatATrialDoesNotNameIsNotLookedAt() {
    Trial trial = trial();
    Trial silent = new Trial(trial.id(), trial.seed(), trial.tree(), trial.axes(), Map.of());

    assertDoesNotThrow(() -> worker("2.0", "d2", "others").bind(silent));
  }

  @Test
  void anotherVersionAndAnotherJarAreRefusedTogether() {
    assertRefused(
        "Basin 2.0, not 1.0; " + PLUGIN + " with SHA-256 d2, not d1",
        worker("2.0", "d2", "rows"),
        trial());
  }

  @Test
  void aPluginThatIsNotThereIsNamed() {
    Map<String, String> inputs = new HashMap<>(trial().inputs());
    inputs.put("plugin a.Foreign", "77");

    assertRefused("no plugin a.Foreign", worker("1.0", "d1", "rows"), with(inputs));
  }

  @Test
  void otherDataAreRefused() {
    String data =
        trial().inputs().keySet().stream().filter(n -> n.startsWith("data ")).findAny().get();

    assertRefused(data + " with SHA-256 others, not rows", worker("1.0", "d1", "others"), trial());
  }

  @Test
  void oneTrialsInputsSayNothingOfAnothersOfTheSameTree() {
    TrialBinder worker = worker("1.0", "d1", "rows");
    worker.bind(trial());

    assertRefused("Basin 1.0, not 0.9", worker, with(Map.of("Basin", "0.9")));
  }

  private static void assertRefused(String has, TrialBinder worker, Trial trial) {
    assertEquals(
        "the trial was planned with other inputs than the worker's, which has "
            + has
            + ". Give the worker what the trial was planned with, or run the experiment again, so"
            + " that its trials are planned with what there is",
        assertThrows(WrongInput.class, () -> worker.bind(trial)).getMessage());
  }

  private static TrialBinder worker(String version, String jar, String data) {
    Catalog catalog = SampleCatalog.of(jar);
    TrialNames names = new TrialNames(version, dataset -> data);
    return new TrialBinder(catalog, new InputCheck(names, catalog));
  }

  private Trial with(Map<String, String> inputs) {
    Trial trial = trial();
    return new Trial(trial.id(), trial.seed(), trial.tree(), trial.axes(), inputs);
  }

  private Trial trial() {
    Experiment experiment = new Trying(folder, CATALOG).read(Trying.NETWORK);
    return experiment.trials(new TrialNames("1.0", dataset -> "rows")).next();
  }
}
