package basin.reports.problems;

import basin.reports.statistics.Sample;
import basin.reports.statistics.benchmark.Scores;
import basin.reports.study.Criterion;
import basin.reports.study.Group;
import basin.reports.study.Measure;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Last values on a scale that means the same on every problem: 0 is where the trial in the middle
 * starts, 1 the mean of the best contender there, both on the scale on which the series is
 * averaged. A trial that diverged has 0, and so has one that ended worse than the start.
 *
 * @param tasks contender × problem × trial; a contender that lacks a problem has no row for it
 * @param means contender × problem; NaN where one was not tried
 */
record Normalised(List<List<double[]>> tasks, double[][] means) {
  static Normalised of(Field field) {
    int contenders = field.contenders().size();
    List<List<double[]>> tasks = new ArrayList<>();
    double[][] means = new double[contenders][field.problems().size()];
    for (int c = 0; c < contenders; c++) {
      tasks.add(new ArrayList<>());
      Arrays.fill(means[c], Double.NaN);
    }
    for (int p = 0; p < field.problems().size(); p++) {
      Optional<Unit> unit = Unit.of(field, p);
      for (int c = 0; c < contenders && unit.isPresent(); c++) {
        Optional<Score> score = score(field, c, p);
        if (score.isPresent() && score.get().ended() > 0) {
          double[] trials = unit.get().of(score.get());
          tasks.get(c).add(trials);
          means[c][p] = Arrays.stream(trials).average().orElseThrow();
        }
      }
    }
    return new Normalised(tasks, means);
  }

  private static Optional<Score> score(Field field, int contender, int problem) {
    Study study = field.problems().get(problem);
    return field
        .contenders()
        .get(contender)
        .groups()
        .get(problem)
        .map(g -> Score.of(study, chosen(study, g), study.criterion().ranked()));
  }

  private static Setting chosen(Study study, Group group) {
    return Ranking.chosen(study, group).orElse(group.settings().get(0));
  }

  /** Whether a contender has scores on every problem that has any. */
  boolean full(int contender) {
    int most = tasks.stream().mapToInt(List::size).max().orElse(0);
    return most > 0 && tasks.get(contender).size() == most;
  }

  Scores scores(int contender) {
    return new Scores(tasks.get(contender).toArray(double[][]::new));
  }

  /**
   * From values of one problem to scores.
   *
   * @param start on the measure's scale, as a cost
   * @param best on the same
   */
  private record Unit(Criterion criterion, Measure measure, double start, double best) {
    static Optional<Unit> of(Field field, int problem) {
      Study study = field.problems().get(problem);
      Criterion criterion = study.criterion();
      Measure measure = study.measure(criterion.ranked());
      double[] starts =
          study.finished().stream()
              .flatMap(t -> study.results().curve(t, criterion.ranked()).stream())
              .map(Curve::values)
              .filter(v -> v.length > 0 && Double.isFinite(v[0]))
              .mapToDouble(v -> v[0])
              .toArray();
      double best = Double.NaN;
      for (int c = 0; c < field.contenders().size(); c++) {
        Optional<Score> score = score(field, c, problem).filter(Score::known);
        if (score.isPresent()) {
          double cost = cost(criterion, measure, score.get().mean().center());
          best = Double.isNaN(best) ? cost : Math.min(best, cost);
        }
      }
      double start =
          starts.length == 0 ? Double.NaN : cost(criterion, measure, new Sample(starts).median());
      return best < start && Double.isFinite(best) && Double.isFinite(start)
          ? Optional.of(new Unit(criterion, measure, start, best))
          : Optional.empty();
    }

    private static double cost(Criterion criterion, Measure measure, double value) {
      return criterion.cost(measure.scale().map(value));
    }

    double[] of(Score score) {
      double[] scores = new double[score.ended()];
      double[] values = score.array();
      for (int i = 0; i < values.length; i++) {
        double share = (start - cost(criterion, measure, values[i])) / (start - best);
        scores[i] = Double.isFinite(share) ? Math.max(0, share) : 0;
      }
      return scores;
    }
  }
}
