package basin.runner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.lab.catalog.Catalog;
import basin.lab.execution.Checkpoints;
import basin.lab.execution.Milestone;
import basin.lab.execution.SavedTrial;
import basin.lab.execution.Saving;
import basin.lab.experiment.SaveInterval;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.experiment.DataShelf;
import basin.runner.plugin.ClassPathPlugins;
import basin.runner.progress.Progress;
import basin.spi.random.RandomStream;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Trials that are left at a step drawn at random and go on from what was saved come to the digests,
 * final weights among them, of trials that were never left.
 */
class ContinuedSpecimensTest {
  private static final int EACH = 3;

  private final Catalog catalog =
      Catalog.of(
          new ClassPathPlugins("")
              .found().offers().stream().flatMap(offer -> offer.components().stream()).toList());
  private final Leaving leaving = new Leaving();

  @ParameterizedTest
  @EnumSource(Specimen.class)
  void whatWasLeftEndsAsIfItHadNotBeen(Specimen specimen) throws IOException {
    RandomStream random = new SeededStreams(9).named("left." + specimen.title());
    Laboratory laboratory = laboratory(Saving.NONE);
    List<Trial> trials = new ArrayList<>(laboratory.trials(specimen).values());
    int left = 0;
    for (int i = 0; i < EACH; i++) {
      Trial trial = trials.get(random.below(trials.size()));
      TrialResult whole = laboratory.result(trial);
      if (whole.cost().steps() > 1 && whole.outcome() != Outcome.FAILED) {
        assertContinued(trial, whole, 1 + random.below((int) whole.cost().steps() - 1));
        left++;
      }
    }
    assertTrue(left > 0, "no trial had a middle");
  }

  private void assertContinued(Trial trial, TrialResult whole, int step) {
    Laboratory broken = laboratory(new Saving(leaving, new SaveInterval(step + " steps")));
    assertThrows(CancellationException.class, () -> broken.result(trial));
    assertTrue(Thread.interrupted());
    assertEquals(List.of(trial.id() + "@" + step), leaving.left());

    TrialResult continued = laboratory(new Saving(leaving, SaveInterval.NEVER)).result(trial);

    String where = trial.axes() + " left after step " + step;
    assertEquals(whole.digest(), continued.digest(), where);
    assertEquals(whole.reason(), continued.reason(), where);
    assertEquals(whole.cost().evaluations(), continued.cost().evaluations(), where);
    assertEquals(whole.cost().effort(), continued.cost().effort(), where);
    leaving.delete(trial.id());
  }

  private Laboratory laboratory(Saving saving) {
    PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(silence, silence, false, false, false);
    Settings settings = Settings.reading(List.of(), Path.of("."), List.of());
    Progress progress = Progress.on(console, Verbosity.QUIET, "verify", InstantSource.system());
    return new Laboratory(catalog, new DataShelf(settings, Path.of("verify"), progress), saving);
  }

  /** Keeps trials in memory, and has each thread stop that has saved one. */
  private static final class Leaving implements Checkpoints {
    private final Map<String, SavedTrial> kept = new HashMap<>();

    @Override
    public Optional<SavedTrial> find(String trial) {
      return Optional.ofNullable(kept.get(trial));
    }

    @Override
    public void save(SavedTrial trial) {
      kept.put(trial.at().trial(), trial);
      Thread.currentThread().interrupt();
    }

    @Override
    public void delete(String trial) {
      kept.remove(trial);
    }

    @Override
    public List<Milestone> all() {
      return kept.values().stream().map(SavedTrial::at).toList();
    }

    List<String> left() {
      return all().stream().map(at -> at.trial() + "@" + at.step()).toList();
    }
  }
}
