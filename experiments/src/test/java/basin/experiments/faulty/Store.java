package basin.experiments.faulty;

import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.ArrayList;
import java.util.List;

/** Where results of trials come from. */
interface Store {
  /** What a trial comes to, by running it or from before. */
  TrialResult of(Trial trial, TrialRunner runner);

  /** Nothing is kept. */
  static Store none() {
    return Store::run;
  }

  /** Runs a trial. */
  static TrialResult run(Trial trial, TrialRunner runner) {
    List<TrialResult> results = new ArrayList<>();
    runner.run(List.of(trial), results::add);
    return results.get(0);
  }
}
