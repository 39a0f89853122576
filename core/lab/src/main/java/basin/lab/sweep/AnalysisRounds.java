package basin.lab.sweep;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.UnitEntry;
import basin.lab.results.sqlite.ResultsException;
import basin.lab.trial.AnalysisEntry;
import basin.lab.trial.UnitTrials;
import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Results;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What analyses ask for, round by round: when all units of a round have come, each is asked for its
 * next. Nobody is asked within a round, so that the order in which results come decides nothing.
 */
final class AnalysisRounds {
  private final ResultsDatabase database;
  private final String experiment;
  private final UnitTrials trials;
  private final SweepListener listener;
  private final Results results;
  private final List<Open> open = new ArrayList<>();

  /**
   * Of an experiment whose trials have run.
   *
   * @param trials makes trials of units
   */
  AnalysisRounds(
      ResultsDatabase database,
      String experiment,
      List<AnalysisEntry> analyses,
      UnitTrials trials,
      SweepListener listener) {
    this.database = database;
    this.experiment = experiment;
    this.trials = trials;
    this.listener = listener;
    this.results = database.read(experiment);
    analyses.forEach(analysis -> open.add(new Open(analysis, open.size())));
  }

  /**
   * Goes on until nobody asks for more, or the thread is interrupted.
   *
   * @param runner runs the trials of a round; answers whether there may be another round
   */
  void run(Predicate<List<Trial>> runner) {
    while (!open.isEmpty() && !Thread.currentThread().isInterrupted()) {
      Map<String, Trial> missing = new LinkedHashMap<>();
      for (Open each : List.copyOf(open)) {
        ask(each).forEach(trial -> missing.put(trial.id(), trial));
      }
      if (!missing.isEmpty()) {
        if (!runner.test(List.copyOf(missing.values()))) {
          return;
        }
      }
    }
  }

  /** An analysis that breaks takes no other with it. */
  private List<Trial> ask(Open each) {
    try {
      List<UnitEntry> units = each.next();
      if (units.isEmpty()) {
        open.remove(each);
        database.complete(experiment, each.number);
        return List.of();
      }
      return database.ask(experiment, each.number, units);
    } catch (ResultsException e) {
      throw e;
    } catch (RuntimeException e) {
      open.remove(each);
      listener.broken(each.analysis.text(), e);
      return List.of();
    }
  }

  /** An analysis that may ask for more. */
  private final class Open {
    private final AnalysisEntry analysis;
    private final int number;
    private final Answers stored;
    private final Set<String> asked = new HashSet<>();

    Open(AnalysisEntry analysis, int number) {
      this.analysis = analysis;
      this.number = number;
      this.stored = database.answers(experiment, number);
    }

    /** The units that it asks for and has not asked for in this run. */
    List<UnitEntry> next() {
      List<UnitEntry> next = new ArrayList<>();
      for (Unit unit : analysis.analysis().next(results, stored)) {
        if (asked.add(unit.key())) {
          next.add(new UnitEntry(unit.key(), trials.of(analysis, unit, results, stored)));
        }
      }
      return next;
    }
  }
}
