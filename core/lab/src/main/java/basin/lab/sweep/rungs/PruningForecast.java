package basin.lab.sweep.rungs;

import basin.lab.experiment.Experiment;
import basin.lab.experiment.Pruning;
import basin.lab.trial.TrialNames;
import basin.spi.prune.Amount;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What pruning will do to an experiment, before any of its trials has run.
 *
 * @param brackets those that differ, in order
 * @param share of what it would cost to take all trials to their ends, at most, in (0, 1]
 */
public record PruningForecast(List<Bracket> brackets, double share) {
  /**
   * A bracket, or several that are alike.
   *
   * @param count how many there are
   * @param settings of each at its start
   * @param trials of each at its start
   * @param stages how far how many settings go, in order
   */
  public record Bracket(int count, int settings, int trials, List<Stage> stages) {}

  /**
   * From one rung to the next.
   *
   * @param to how much of its budget each trial has spent then
   * @param settings that go so far, at most
   * @param sure whether so many do, however they do
   */
  public record Stage(Amount to, int settings, boolean sure) {}

  /** Of an experiment. */
  public static PruningForecast of(Experiment experiment, Pruning pruning, TrialNames names) {
    Map<String, Trial> trials = new LinkedHashMap<>();
    experiment.trials(names).forEachRemaining(trial -> trials.putIfAbsent(trial.id(), trial));
    Iterator<Trial> each = trials.values().iterator();
    List<Competition> all = Competition.of(pruning, each, experiment.roles());
    Map<Bracket, Integer> alike = new LinkedHashMap<>();
    double cost = 0;
    double whole = 0;
    for (Competition competition : all) {
      Bracket bracket = bracket(competition, pruning);
      alike.merge(bracket, 1, Integer::sum);
      cost += cost(bracket);
      whole += (double) competition.budget().number() * bracket.trials();
    }
    List<Bracket> brackets = new ArrayList<>();
    alike.forEach((b, n) -> brackets.add(new Bracket(n, b.settings(), b.trials(), b.stages())));
    return new PruningForecast(List.copyOf(brackets), cost / whole);
  }

  private static Bracket bracket(Competition competition, Pruning pruning) {
    List<Stage> stages = new ArrayList<>();
    int in = competition.settings().size();
    boolean sure = true;
    for (int stage = 0; stage < competition.stages(); stage++) {
      stages.add(new Stage(competition.goal(stage), in, sure));
      OptionalInt most = pruning.rule().most(in);
      sure = sure && most.isPresent();
      in = most.orElse(in);
    }
    int trials = competition.settings().stream().mapToInt(s -> s.trials().size()).sum();
    return new Bracket(1, competition.settings().size(), trials, List.copyOf(stages));
  }

  private static double cost(Bracket bracket) {
    double replicates = (double) bracket.trials() / bracket.settings();
    double cost = 0;
    long before = 0;
    for (Stage stage : bracket.stages()) {
      cost += (double) (stage.to().number() - before) * stage.settings() * replicates;
      before = stage.to().number();
    }
    return cost;
  }
}
