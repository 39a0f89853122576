package basin.lab.sweep.rungs;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.trials.Reached;
import basin.spi.prune.Amount;
import basin.spi.prune.Contender;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What settings have come to at a rung. Only what was recorded up to it counts, so that a trial
 * that has gone further, or to its end, is judged as if it stood there.
 *
 * @param database where it is read
 * @param series that decides
 * @param higher whether more of it is better
 */
record AtRung(ResultsDatabase database, String series, boolean higher) {
  /** Up to the rung, as numbers of which less is better. */
  private record Course(double last, double best, double average) {}

  /** A setting where all of its trials have spent so much or are lost. */
  Contender contender(Competitor setting, Amount rung) {
    List<Course> courses = new ArrayList<>();
    int lost = 0;
    for (String trial : setting.trials()) {
      Optional<Course> course = course(trial, rung);
      course.ifPresent(courses::add);
      lost += course.isEmpty() ? 1 : 0;
    }
    return new Contender(
        setting.place(),
        lost,
        mean(courses, Course::last),
        mean(courses, Course::best),
        mean(courses, Course::average));
  }

  /** A value of the series as it is, from one of which less is better. */
  double shown(double value) {
    return higher ? -value : value;
  }

  /** Empty if it diverged or failed by then, or if nothing was recorded. */
  private Optional<Course> course(String trial, Amount rung) {
    Optional<Reached> reached = database.reached(trial);
    if (reached.isEmpty()
        || reached.get().outcome() == Outcome.FAILED
        || reached.get().outcome() == Outcome.DIVERGED
            && reached.get().spent(rung.unit()) <= rung.number()) {
      return Optional.empty();
    }
    return database.curve(trial, series).flatMap(curve -> course(curve, rung));
  }

  private Optional<Course> course(Curve curve, Amount rung) {
    double best = Double.POSITIVE_INFINITY;
    double last = Double.POSITIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < curve.values().length; i++) {
      if (curve.steps()[i] > 0 && spent(curve, i, rung.unit()) <= rung.number()) {
        last = cost(curve.values()[i]);
        best = Math.min(best, last);
        sum += last;
        count++;
      }
    }
    return last < Double.POSITIVE_INFINITY
        ? Optional.of(new Course(last, best, sum / count))
        : Optional.empty();
  }

  private double cost(double value) {
    return Double.isNaN(value) ? Double.POSITIVE_INFINITY : higher ? -value : value;
  }

  private static double spent(Curve curve, int i, Amount.Unit unit) {
    return switch (unit) {
      case EPOCHS -> curve.epochs()[i];
      case STEPS -> curve.steps()[i];
      case EVALUATIONS -> curve.evaluations()[i];
    };
  }

  private static double mean(List<Course> courses, ToDoubleFunction<Course> number) {
    return courses.stream().mapToDouble(number).average().orElse(Double.POSITIVE_INFINITY);
  }
}
