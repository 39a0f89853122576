package basin.lab.rehearsal;

import basin.spi.data.Outline;
import basin.spi.data.Task;
import basin.spi.metric.Metric;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one kind of trial will record, as far as that can be told before it runs.
 *
 * @param ground what it stands on
 * @param metrics that are measured where they fit the data
 * @param series that it records from its first step on
 * @param late names of probes that look when it is over; what they record is not known yet
 * @param known whether nothing is left to guess
 */
record Foresight(
    Ground ground, List<Metric> metrics, Set<String> series, Set<String> late, boolean known) {
  private static final List<String> SPLITS = List.of("train", "validation", "test");
  private static final String LOSS = ".loss";

  /** Of a trial of which nothing can be told. */
  static final Foresight NONE = new Foresight(Ground.UNKNOWN, List.of(), Set.of(), Set.of(), false);

  /**
   * The losses and metrics of each split, as {@link basin.spi.problem.Landscape#measure} has them.
   */
  static Set<String> measured(Ground ground, List<Metric> metrics) {
    if (ground.outline().isEmpty()) {
      return ground.parameters() == 0 ? Set.of() : Set.of("train.loss");
    }
    Outline outline = ground.outline().get();
    Set<String> measured = new LinkedHashSet<>();
    for (String split : SPLITS) {
      if (rows(outline, split) > 0) {
        measured.add(split + LOSS);
        metrics.stream()
            .filter(metric -> metric.fits(outline.few().task()))
            .forEach(metric -> measured.add(split + "." + metric.series()));
      }
    }
    return measured;
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
  static Foresight before(Ground ground, List<Metric> metrics, Set<String> late, boolean probes) {
    Set<String> measured = measured(ground, metrics);
    return new Foresight(ground, metrics, measured, late, !measured.isEmpty() && !probes);
  }

  /** After its first step, with what was recorded there. */
  Foresight with(Set<String> recorded) {
    Set<String> all = new LinkedHashSet<>(series);
    all.addAll(recorded);
    return new Foresight(ground, metrics, all, late, true);
  }

  /** Whether a trial may have a series of this name when it is over. */
  boolean mayRecord(String name) {
    return !known
        || series.contains(name)
        || late.stream().anyMatch(probe -> name.equals(probe) || name.startsWith(probe + "."));
  }

  /** Whether a metric of that name might be measured on the trial's rows. */
  boolean couldMeasure(String name) {
    return ground.outline().isPresent() && SPLITS.contains(split(name));
  }

  /** Why there is no such metric, where it is one of another problem. */
  Optional<String> absence(String name) {
    String split = split(name);
    Optional<Metric> metric =
        metrics.stream().filter(m -> name.equals(split + "." + m.series())).findFirst();
    if (!SPLITS.contains(split) || metric.isEmpty() && !name.equals(split + LOSS)) {
      return Optional.empty();
    }
    if (ground.outline().isEmpty()) {
      return Optional.of("a surface has no rows");
    }
    return rows(ground.outline().get(), split) == 0
        ? Optional.of("the data have no " + split + " rows")
        : metric.flatMap(this::misfit);
  }

  /** Why a metric is not measured on the data; empty if it is. */
  Optional<String> misfit(Metric metric) {
    if (ground.outline().isEmpty() || metric.fits(ground.outline().get().few().task())) {
      return Optional.empty();
    }
    boolean classes = ground.outline().get().few().task() == Task.CLASSIFICATION;
    return Optional.of(
        metric.series()
            + (classes
                ? " is for numbers, and the data have classes to predict"
                : " is for classes, and the data have numbers to predict"));
  }

  /** {@code validation} of {@code validation.loss}. */
  static String split(String metric) {
    return metric.substring(0, Math.max(0, metric.indexOf('.')));
  }
}
