package basin.runner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.experiment.DataShelf;
import basin.runner.plugin.ClassPathPlugins;
import basin.runner.progress.Progress;
import basin.spi.check.Caution;
import basin.spi.check.SanityCheck;
import basin.spi.data.Dataset;
import basin.spi.prune.PruningRule;
import basin.spi.report.Analysis;
import basin.spi.run.Executor;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.slice.Directions;
import basin.spi.space.Design;
import basin.spi.space.Distribution;
import basin.spi.table.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is compared, and that a difference is found. */
class LaboratoryTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
  private final Console console = new Console(out, out, false, false, false);
  private final Settings settings = Settings.reading(List.of(), Path.of("."), List.of());
  private final Catalog catalog = catalog();
  private final Laboratory laboratory =
      new Laboratory(
          catalog,
          new DataShelf(
              settings,
              Path.of("verify"),
              Progress.on(console, Verbosity.QUIET, "verify", InstantSource.system())));

  private static Catalog catalog() {
    return Catalog.of(
        new ClassPathPlugins("")
            .found().offers().stream().flatMap(offer -> offer.components().stream()).toList());
  }

  @Test
  void everyTrialHasItsGoldenDigestAndEveryDigestItsTrial() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (Specimen specimen : Specimen.values()) {
      names.addAll(laboratory.trials(specimen).keySet());
    }
    assertEquals(List.copyOf(names), List.copyOf(Digests.golden().byName().keySet()));
  }

  /**
   * What decides which trials there are, where they run, what is found out after them and how a
   * table is written is none of a trial's.
   */
  private static final Set<Class<?>> OUTSIDE_OF_TRIALS =
      Set.of(
          Executor.class,
          PruningRule.class,
          Design.class,
          Distribution.class,
          Analysis.class,
          Directions.class,
          Caution.class,
          SanityCheck.class,
          TableFormat.class);

  /** Data aside: some come from files. */
  @Test
  void everyComponentIsInSomeSpecimen() throws IOException {
    Set<Component> used = new HashSet<>();
    for (Specimen specimen : Specimen.values()) {
      used.addAll(laboratory.experiment(specimen).components());
    }
    assertEquals(
        List.of(),
        catalog.all().stream()
            .filter(each -> each.point() != Dataset.class && !used.contains(each))
            .filter(each -> !OUTSIDE_OF_TRIALS.contains(each.point()))
            .filter(each -> !each.type().getPackageName().startsWith("basin.reports"))
            .toList());
  }

  @Test
  void everySpecimenKeepsItsFinalWeights() throws IOException {
    for (Specimen specimen : Specimen.values()) {
      Set<Component> used = laboratory.experiment(specimen).components();
      assertTrue(used.contains(FinalWeights.COMPONENT), specimen.title());
    }
  }

  @Test
  void theFinalWeightsOfADivergedRunAreAmongItsResults() throws IOException {
    List<Trial> trials = List.copyOf(laboratory.trials(Specimen.DIVERGENCE).values());
    TrialResult result = laboratory.result(trials.get(trials.size() - 1));
    assertEquals(Outcome.DIVERGED, result.outcome());
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (Track track : result.tracks()) {
      lengths.put(track.name(), track.values()[0].length);
    }
    assertEquals(
        Map.of(
            "weights.dense1.weights", 640,
            "weights.dense1.bias", 10,
            "weights.dense2.weights", 100,
            "weights.dense2.bias", 10),
        lengths);
  }

  @Test
  void otherBitsAreNamedAndEndWithOne() throws IOException {
    Map<String, String> spoilt = new LinkedHashMap<>(Digests.golden().byName());
    String name = laboratory.trials(Specimen.STOPPING).keySet().iterator().next();
    String right = spoilt.put(name, "0123");
    Exit exit =
        new Verifier(catalog, settings, console, InstantSource.system())
            .verify(List.of(Specimen.STOPPING), List.of(1), Verbosity.QUIET, new Digests(spoilt));
    assertEquals(Exit.TRIAL_FAILED, exit);
    String text = said.toString(StandardCharsets.UTF_8);
    String difference = "  " + name + "\n    expected 0123\n    got      " + right + "\n";
    String share = "1 of " + laboratory.trials(Specimen.STOPPING).size() + " trials";
    assertTrue(text.startsWith("differs  stopping      " + share + "\n" + difference), text);
    assertTrue(text.contains("\n" + share + " with other bits. Java "), text);
  }

  @Test
  void aTrialWithoutGoldenDigestIsADifference() {
    Digests got = new Digests(Map.of("zeros: new", "0123"));
    Verdict verdict = Verdict.of(Specimen.ZEROS, got, new Digests(Map.of()));
    assertEquals(1, verdict.differences().size());
  }

  @Test
  void digestsAreReadAsTheyAreWritten() throws IOException {
    Digests golden = Digests.golden();
    assertEquals(golden, Digests.parse(golden.toString()));
  }
}
