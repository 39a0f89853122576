package basin.lab.rehearsal;

import basin.spi.data.Outline;
import basin.spi.data.Task;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one kind of trial will record, as far as that can be told before it runs.
 *
 * @param ground what it stands on
 * @param series that it records from its first step on
 * @param late names of probes that look when it is over; what they record is not known yet
 * @param known whether nothing is left to guess
 */
record Foresight(Ground ground, Set<String> series, Set<String> late, boolean known) {
  /** Of a trial of which nothing can be told. */
  static final Foresight NONE = new Foresight(Ground.UNKNOWN, Set.of(), Set.of(), false);

  /**
   * The losses and metrics of each split, as {@link basin.spi.problem.Landscape#measure} has them.
   */
  static Set<String> metrics(Ground ground) {
    if (ground.outline().isEmpty()) {
      return ground.parameters() == 0 ? Set.of() : Set.of("train.loss");
    }
    Outline outline = ground.outline().get();
    Set<String> metrics = new LinkedHashSet<>();
    for (String split : List.of("train", "validation", "test")) {
      if (rows(outline, split) > 0) {
        metrics.add(split + ".loss");
        if (outline.few().task() == Task.CLASSIFICATION) {
          metrics.add(split + ".accuracy");
        }
      }
    }
    return metrics;
  }

  /** How many rows a split has. */
  static long rows(Outline outline, String split) {
    return switch (split) {
      case "validation" -> outline.validation();
      case "test" -> outline.test();
      default -> outline.train();
    };
  }

  /** Before its first step: that is all, if its probes record nothing but losses and metrics. */
  static Foresight before(Ground ground, Set<String> late, boolean probes) {
    Set<String> metrics = metrics(ground);
    return new Foresight(ground, metrics, late, !metrics.isEmpty() && !probes);
  }

  /** After its first step, with what was recorded there. */
  Foresight with(Set<String> recorded) {
    Set<String> all = new LinkedHashSet<>(series);
    all.addAll(recorded);
    return new Foresight(ground, all, late, true);
  }

  /** Whether a trial may have a series of this name when it is over. */
  boolean mayRecord(String name) {
    return !known
        || series.contains(name)
        || late.stream().anyMatch(probe -> name.equals(probe) || name.startsWith(probe + "."));
  }

  /** Why there is no such metric, where it is one of another problem. */
  Optional<String> absence(String metric) {
    if (ground.outline().isEmpty()) {
      boolean ofData = metric.matches("(train|validation|test)\\.(loss|accuracy)");
      return ofData ? Optional.of("a surface has no rows") : Optional.empty();
    }
    Outline outline = ground.outline().get();
    if (metric.matches("(validation|test)\\.(loss|accuracy)")
        && rows(outline, split(metric)) == 0) {
      return Optional.of("the data have no " + split(metric) + " rows");
    }
    boolean numbers = outline.few().task() == Task.REGRESSION;
    return numbers && metric.matches("(train|validation|test)\\.accuracy")
        ? Optional.of("accuracy is for classes, and the data have numbers to predict")
        : Optional.empty();
  }

  /** {@code validation} of {@code validation.loss}. */
  static String split(String metric) {
    return metric.substring(0, Math.max(0, metric.indexOf('.')));
  }
}
