package basin.lab.sweep.rungs;

import basin.engine.random.SeededStreams;
import basin.lab.experiment.Pruning;
import basin.lab.identity.AxisRole;
import basin.lab.identity.SettingKey;
import basin.lab.trial.TrialBudget;
import basin.spi.prune.Amount;
import basin.spi.prune.Bracket;
import basin.spi.prune.Within;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Settings that are pruned among each other: those of one group, or all that can be ranked in one
 * order, with one budget; of a rule with several brackets, those that were dealt into one of them.
 *
 * @param bracket its rungs
 * @param budget of each trial
 * @param settings in the order of the grid
 */
record Competition(Bracket bracket, Amount budget, List<Competitor> settings) {
  /** The order in which settings are dealt into brackets is always this. */
  private static final long SEED = 0;

  /**
   * Those of an experiment.
   *
   * @param trials all of them, each once, in the order of the grid
   * @param axes of its grid
   */
  static List<Competition> of(Pruning pruning, Iterator<Trial> trials, List<AxisRole> axes) {
    Map<Pool, Map<SettingKey, Competitor>> pools = new LinkedHashMap<>();
    Map<String, SettingKey> keys = new HashMap<>(); // seeds share a tree
    while (trials.hasNext()) {
      Trial trial = trials.next();
      SettingKey key = keys.computeIfAbsent(trial.tree(), tree -> SettingKey.of(tree, axes));
      Map<SettingKey, Competitor> pool =
          pools.computeIfAbsent(Pool.of(trial, key, pruning), any -> new LinkedHashMap<>());
      pool.computeIfAbsent(key, any -> new Competitor(pool.size(), new ArrayList<>()))
          .trials()
          .add(trial.id());
    }
    List<Competition> all = new ArrayList<>();
    pools.forEach(
        (pool, settings) -> all.addAll(dealt(pruning, pool, List.copyOf(settings.values()))));
    return all;
  }

  /** All that settings must have in common to compete. */
  private record Pool(List<String> same, Amount budget) {
    static Pool of(Trial trial, SettingKey key, Pruning pruning) {
      Amount budget = TrialBudget.of(trial).orElseThrow();
      boolean byLoss = pruning.series().endsWith("loss"); // its unit differs from kind to kind
      return new Pool(
          pruning.rule().within() == Within.GROUP
              ? List.of(key.group())
              : List.of(key.data(), byLoss ? key.loss() : ""),
          budget);
    }
  }

  private static List<Competition> dealt(Pruning pruning, Pool pool, List<Competitor> settings) {
    List<Bracket> brackets = pruning.rule().brackets(settings.size(), pool.budget().number());
    int[] order = IntStream.range(0, settings.size()).toArray();
    if (brackets.size() > 1) {
      new SeededStreams(SEED).named("prune").shuffle(order);
    }
    List<Competition> dealt = new ArrayList<>();
    int from = 0;
    for (Bracket bracket : brackets) {
      int to = from + bracket.settings();
      List<Competitor> own =
          IntStream.range(from, to).map(i -> order[i]).sorted().mapToObj(settings::get).toList();
      dealt.add(new Competition(bracket, pool.budget(), own));
      from = to;
    }
    if (from != settings.size()) {
      throw new IllegalStateException(
          "brackets of %d settings hold %d".formatted(settings.size(), from));
    }
    return dealt;
  }

  /** How many stages there are: one up to each rung, and one to the end. */
  int stages() {
    return bracket.rungs().size() + 1;
  }

  /** How far trials go in a stage, from 0; the budget in the last. */
  Amount goal(int stage) {
    return stage == stages() - 1 ? budget : Amount.of(bracket.rungs().get(stage), budget.unit());
  }
}
