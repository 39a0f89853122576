package basin.reports.simulation;

import basin.reports.study.Criterion;
import basin.reports.study.Duel;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Replicate;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Sweeps over groups of which none is better, judged as the report judges them.
 *
 * @param law of the last values, less being better
 * @param groups how many
 * @param seeds of each
 */
record EqualGroups(Law law, int groups, int seeds) {
  private static final Criterion LESS =
      new Criterion("loss", Optional.empty(), false, OptionalDouble.empty());

  /** Counts over sweeps, the same on every call. */
  Tally over(int sweeps) {
    RandomGenerator random = new Well19937c(new int[] {law.ordinal(), groups, seeds});
    int covered = 0;
    int naive = 0;
    int alarms = 0;
    for (int i = 0; i < sweeps; i++) {
      Ranking ranking = Ranking.of(LESS, standings(law.draw(groups, seeds, random)), groups);
      Score first = ranking.best().get(0);
      covered += ranking.mean(first).contains(0) ? 1 : 0;
      naive += first.mean().contains(0) ? 1 : 0;
      alarms += ranking.duels().stream().anyMatch(Duel::won) ? 1 : 0;
    }
    return new Tally((double) covered / sweeps, (double) naive / sweeps, (double) alarms / sweeps);
  }

  private static List<Standing> standings(double[][] values) {
    List<Standing> standings = new ArrayList<>();
    for (double[] row : values) {
      TreeMap<Replicate, Double> bySeed = new TreeMap<>();
      for (int seed = 0; seed < row.length; seed++) {
        bySeed.put(Replicate.of(seed), row[seed]);
      }
      String name = "group " + standings.size();
      Setting setting = new Setting(name, standings.size(), Map.of(), List.of());
      Score score = new Score(setting, Measure.plain(), bySeed, new TreeSet<>(), 0);
      standings.add(new Standing(score, Optional.empty(), false));
    }
    return standings;
  }

  /**
   * Shares of sweeps.
   *
   * @param covered the first's interval holds the truth
   * @param naive so would Student's, which takes no account of the choice
   * @param alarms some group is said to be beaten
   */
  record Tally(double covered, double naive, double alarms) {}
}
