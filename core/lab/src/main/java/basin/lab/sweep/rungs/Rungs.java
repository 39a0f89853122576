package basin.lab.sweep.rungs;

import basin.lab.experiment.Pruning;
import basin.lab.identity.AxisRole;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.Pruned;
import basin.lab.results.trials.Reached;
import basin.spi.prune.Amount;
import basin.spi.prune.Contender;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes the trials of an experiment to their ends by rungs: all that are in go to the next one, and
 * when all have come there it is decided who goes on. Nobody decides before, and by nothing but
 * what was recorded up to the rung, so that neither the order in which trials end nor how often the
 * sweep was stopped changes who survives.
 */
public final class Rungs {
  private final String experiment;
  private final Pruning pruning;
  private final ResultsDatabase database;
  private final AtRung atRung;
  private final Map<Competition, List<Competitor>> in = new LinkedHashMap<>();
  private final Optional<Set<String>> own;

  /**
   * Of an experiment.
   *
   * @param axes of its grid
   * @param own the trials to run up to the first rung, without a decision; empty: all, to their
   *     ends
   */
  public Rungs(
      String experiment,
      Pruning pruning,
      ResultsDatabase database,
      List<AxisRole> axes,
      Optional<Set<String>> own) {
    this.own = own;
    this.experiment = experiment;
    this.pruning = pruning;
    this.database = database;
    this.atRung = new AtRung(database, pruning.series(), pruning.higher());
    Competition.of(pruning, database.members(experiment), axes)
        .forEach(competition -> in.put(competition, competition.settings()));
  }

  /**
   * Goes on until all that are left in have ended, or a rung stays incomplete: the thread was
   * interrupted, or no more may be spent.
   *
   * @param runner runs trials, each as far as it may go
   * @param told hears of each decision, with the trials that are left
   */
  public void run(Consumer<Iterator<Trial>> runner, Told told) {
    int stages = in.keySet().stream().mapToInt(Competition::stages).max().orElse(0);
    for (int stage = 0; stage < stages; stage++) {
      Map<String, Long> wanted = wanted(stage);
      own.ifPresent(wanted.keySet()::retainAll);
      if (!wanted.isEmpty()) {
        runner.accept(new Wanted(wanted));
      }
      if (own.isPresent() || !isComplete(stage) || Thread.currentThread().isInterrupted()) {
        return;
      }
      decide(stage, told);
    }
  }

  /** Hears what is decided. */
  public interface Told {
    /** At a rung; so many trials are left there. */
    void decided(Decision decision, int left);
  }

  /** Trials that have not come so far, and after how much of their budgets they pause. */
  private Map<String, Long> wanted(int stage) {
    Map<String, Long> wanted = new HashMap<>();
    in.forEach(
        (competition, settings) -> {
          if (stage < competition.stages()) {
            Amount goal = competition.goal(stage);
            long pause = stage == competition.stages() - 1 ? 0 : goal.number();
            settings.stream()
                .flatMap(setting -> setting.trials().stream())
                .filter(trial -> !hasCome(trial, goal, pause == 0))
                .forEach(trial -> wanted.put(trial, pause));
          }
        });
    return wanted;
  }

  private boolean hasCome(String trial, Amount goal, boolean toTheEnd) {
    return database
        .reached(trial)
        .filter(reached -> toTheEnd ? reached.hasEnded() : reached.hasSpent(goal))
        .isPresent();
  }

  private boolean isComplete(int stage) {
    return wanted(stage).isEmpty();
  }

  /** Where several groups have come to the same rung, they are told of as one. */
  private void decide(int stage, Told told) {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    Told sum =
        (decision, trials) -> {
          decisions.merge(decision.place(), decision, Decision::and);
          left.merge(decision.place(), trials, Integer::sum);
        };
    for (Map.Entry<Competition, List<Competitor>> entry : in.entrySet()) {
      Competition competition = entry.getKey();
      if (stage < competition.stages() - 1) {
        entry.setValue(survivors(competition, entry.getValue(), stage, sum));
      }
    }
    decisions.forEach((place, decision) -> told.decided(decision, left.get(place)));
  }

  private List<Competitor> survivors(
      Competition competition, List<Competitor> settings, int stage, Told told) {
    Amount rung = competition.goal(stage);
    Map<Integer, Competitor> byPlace = new HashMap<>();
    List<Contender> standing = new ArrayList<>();
    for (Competitor setting : settings) {
      byPlace.put(setting.place(), setting);
      standing.add(atRung.contender(setting, rung));
    }
    standing.sort(Contender.STANDING);
    List<Contender> goOn = pruning.rule().survivors(standing);
    Decision decision =
        new Decision(
            stage + 1,
            competition.stages() - 1,
            rung,
            competition.budget(),
            settings.size(),
            goOn.size(),
            0);
    PruningReason reason = PruningReason.of(decision, goOn, atRung);
    List<String> stay = new ArrayList<>();
    List<Pruned> left = new ArrayList<>();
    for (Contender contender : standing) {
      Competitor setting = byPlace.get(contender.place());
      if (goOn.contains(contender)) {
        stay.addAll(setting.trials());
      } else {
        setting.trials().stream()
            .filter(this::mayGoOn)
            .map(trial -> pruned(trial, decision, reason.of(contender, setting.trials().size())))
            .forEach(left::add);
      }
    }
    database.decide(experiment, stay, left);
    told.decided(decision, left.size());
    return goOn.stream()
        .map(contender -> byPlace.get(contender.place()))
        .sorted((a, b) -> Integer.compare(a.place(), b.place()))
        .toList();
  }

  private boolean mayGoOn(String trial) {
    Optional<Outcome> outcome = database.reached(trial).map(Reached::outcome);
    return outcome.filter(Outcome.PRUNED::equals).isPresent();
  }

  private static Pruned pruned(String trial, Decision decision, String reason) {
    return new Pruned(trial, decision.rung(), decision.rungs(), reason);
  }

  /** The trials of the experiment that are wanted, in the order of the grid. */
  private final class Wanted implements Iterator<Trial> {
    private final Map<String, Long> pauses;
    private final Iterator<Trial> members = database.members(experiment);
    private int left;
    private Trial next;

    Wanted(Map<String, Long> pauses) {
      this.pauses = pauses;
      this.left = pauses.size();
    }

    @Override
    public boolean hasNext() {
      while (next == null && left > 0 && members.hasNext()) {
        Trial member = members.next();
        Long pause = pauses.get(member.id());
        next = pause == null ? null : member.pausing(pause);
      }
      return next != null;
    }

    @Override
    public Trial next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Trial trial = next;
      next = null;
      left--;
      return trial;
    }
  }
}
