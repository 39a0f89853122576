package basin.reports.fairness;

import basin.reports.statistics.Sample;
import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Replicate;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a group comes to if its setting is chosen anew for each replicate, by the others alone.
 *
 * @param group whose
 * @param plain the mean of its chosen setting, or its median time where times rank
 * @param honest the same of what was chosen without each replicate, under that replicate
 * @param hangs whether the choice hangs on any replicate
 * @param timed whether these are times to the target
 */
record Nested(Group group, double plain, double honest, boolean hangs, boolean timed) {
  /** Of a group in which something is known; empty if not, or under one replicate alone. */
  static Optional<Nested> of(Study study, Group group) {
    List<Setting> known = group.settings().stream().filter(s -> isKnown(study, s)).toList();
    TreeSet<Replicate> replicates = new TreeSet<>();
    known.forEach(s -> s.trials().forEach(t -> replicates.add(Replicate.of(t))));
    if (known.isEmpty() || replicates.size() < 2) {
      return Optional.empty();
    }
    Optional<Standing> found = best(study, known);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Standing chosen = found.get();
    List<Double> values = new ArrayList<>();
    boolean hangs = false;
    for (Replicate left : replicates) {
      Setting without = pickedWithout(study, known, left).orElse(chosen.setting());
      hangs |= !without.tuned().equals(chosen.setting().tuned());
      values.add(value(study, Standing.of(study, without), left));
    }
    return Optional.of(
        new Nested(
            group,
            summary(study, values(study, chosen, replicates)),
            summary(study, values),
            hangs,
            study.criterion().timed()));
  }

  static boolean isKnown(Study study, Setting setting) {
    return Score.of(study, setting, study.criterion().ranked()).known();
  }

  /** The setting that is best under the other replicates, by the rule that ranks. */
  private static Optional<Setting> pickedWithout(
      Study study, List<Setting> settings, Replicate left) {
    List<Setting> others = new ArrayList<>();
    for (Setting setting : settings) {
      Setting some =
          setting.with(
              setting.trials().stream().filter(t -> !Replicate.of(t).equals(left)).toList());
      if (!some.trials().isEmpty() && isKnown(study, some)) {
        others.add(some);
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    return best(study, others)
        .map(Standing::setting)
        .flatMap(
            picked -> settings.stream().filter(s -> s.tuned().equals(picked.tuned())).findFirst());
  }

  /** By the file's own way of choosing, or by what ranks. */
  private static Optional<Standing> best(Study study, List<Setting> settings) {
    if (study.selection().isPresent()) {
      return Ranking.chosen(study, new Group("", 0, settings)).map(s -> Standing.of(study, s));
    }
    return Ranking.of(
            study.criterion(),
            settings.stream().map(s -> Standing.of(study, s)).toList(),
            settings.size())
        .standings()
        .stream()
        .findFirst();
  }

  private static List<Double> values(Study study, Standing standing, TreeSet<Replicate> all) {
    return all.stream().map(r -> value(study, standing, r)).toList();
  }

  /** NaN of a trial that has none. */
  private static double value(Study study, Standing standing, Replicate replicate) {
    return study.criterion().timed()
        ? standing.reach().orElseThrow().byReplicate().getOrDefault(replicate, Double.NaN)
        : standing.score().values().getOrDefault(replicate, Double.NaN);
  }

  private static double summary(Study study, List<Double> values) {
    double[] known = values.stream().mapToDouble(v -> v).filter(v -> !Double.isNaN(v)).toArray();
    if (known.length == 0) {
      return Double.NaN;
    }
    Measure measure = study.measure(study.criterion().ranked());
    return study.criterion().timed() ? new Sample(known).median() : measure.mean(known).center();
  }

  /** Whether another is better, both judged honestly. */
  boolean isBehind(Nested other, Criterion criterion) {
    return timed ? honest > other.honest : criterion.gain(honest, other.honest) < 0;
  }

  /** {@code sgd comes to 0.12, not 0.10}. */
  String text(Comparison comparison) {
    String series = timed ? "time to the target" : comparison.study().criterion().ranked();
    return (comparison.betweenGroups() ? group.label() : "the best")
        + " has "
        + series
        + " "
        + Prose.number(honest)
        + " in place of "
        + Prose.number(plain);
  }
}
