package basin.reports.tuning;

import basin.reports.study.Criterion;
import basin.reports.study.Measure;
import basin.reports.study.Replicate;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What settings came to under the replicates that ran at all of them.
 *
 * @param settings in order
 * @param replicates that ran at each
 * @param costs replicate × setting: last values on the scale on which they are averaged, less is
 *     better; ∞ where a trial diverged
 */
record Tried(List<Setting> settings, List<Replicate> replicates, double[][] costs) {
  static Tried of(Study study, List<Setting> settings) {
    String series = study.criterion().ranked();
    List<Score> scores = settings.stream().map(s -> Score.of(study, s, series)).toList();
    Set<Replicate> replicates = new TreeSet<>();
    scores.stream().limit(1).forEach(s -> replicates.addAll(ran(s)));
    scores.forEach(s -> replicates.retainAll(ran(s)));
    return new Tried(
        settings,
        List.copyOf(replicates),
        replicates.stream()
            .map(r -> scores.stream().mapToDouble(s -> cost(study, s, r)).toArray())
            .toArray(double[][]::new));
  }

  private static Set<Replicate> ran(Score score) {
    Set<Replicate> ran = new TreeSet<>(score.values().keySet());
    ran.addAll(score.lost());
    return ran;
  }

  private static double cost(Study study, Score score, Replicate replicate) {
    Double value = score.values().get(replicate);
    return value == null
        ? Double.POSITIVE_INFINITY
        : cost(study.criterion(), score.measure(), value);
  }

  /** A value as it is compared: less is better. */
  static double cost(Criterion criterion, Measure measure, double value) {
    return criterion.cost(measure.scale().map(value));
  }

  /** Back from a cost to a value. */
  static double value(Criterion criterion, Measure measure, double cost) {
    return measure.scale().unmap(criterion.cost(cost));
  }

  /** The same for some replicates, in their order. */
  double[][] costs(Set<Replicate> some) {
    return some.stream().map(r -> costs[replicates.indexOf(r)]).toArray(double[][]::new);
  }

  /** The mean cost of each setting; ∞ where a trial diverged. */
  double[] means() {
    double[] means = new double[settings.size()];
    Arrays.setAll(
        means, i -> Arrays.stream(costs).mapToDouble(row -> row[i]).average().orElse(Double.NaN));
    return means;
  }
}
