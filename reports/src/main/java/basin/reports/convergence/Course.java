package basin.reports.convergence;

import basin.reports.statistics.Scale;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Criterion;
import basin.reports.study.Measure;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How the series that ranks went over time, for the settings that are compared.
 *
 * @param study whose
 * @param bands means over the replicates, those of the first setting first; the first is not empty
 */
public record Course(Study study, List<Band> bands) {
  /** A run that gained this share of all its gains in its last tenth was not over. */
  private static final double UNFINISHED = 0.05;

  /** Half a percent. */
  private static final double NOTHING = 0.005;

  private static final double TENTH = 0.1;

  /** Of settings, best first. */
  public static Course of(Study study, List<Setting> best) {
    String ranked = study.criterion().ranked();
    Measure measure = study.measure(ranked);
    return new Course(
        study,
        best.stream()
            .map(s -> Band.of(study, s, ranked, Clock.of(study), measure::mean))
            .filter(b -> !b.empty())
            .toList());
  }

  /** Who led from when on, and whether it was still gaining, in a sentence or two; or nothing. */
  public String text() {
    if (bands.isEmpty()) {
      return "";
    }
    String lead = bands.size() < 2 ? "" : lead();
    String late = late().isEmpty() ? "" : gained(late().getAsDouble(), lead.isEmpty());
    return (lead + " " + late).strip();
  }

  private String gained(double share, boolean alone) {
    String which = alone ? (bands.size() < 2 ? "The run " : "The first ") : "It ";
    String percent = Prose.number(Math.rint(100 * share)) + " %";
    if (unfinished()) {
      return which
          + "was still gaining: "
          + percent
          + " of all that it gained came in the last tenth of its time.";
    }
    return which
        + "had levelled off: the last tenth of its time brought "
        + (share < NOTHING ? "next to nothing." : percent + " of all that it gained.");
  }

  /** Whether the first was still gaining when its run ended, so that a longer one may differ. */
  public boolean unfinished() {
    return !bands.isEmpty() && late().orElse(0) >= UNFINISHED;
  }

  /** From when on the first is ahead of all others; empty if it is not at its end. */
  private String lead() {
    Band first = bands.get(0);
    int start = first.x().length;
    while (start > 0 && leads(first.x()[start - 1], first.mean()[start - 1])) {
      start--;
    }
    if (start == first.x().length) {
      return "";
    }
    double end = first.x()[first.x().length - 1];
    String from =
        start == 0
            ? "From the start, "
            : "From "
                + Clock.of(study).unit()
                + " "
                + Prose.number(first.x()[start])
                + " of "
                + Prose.number(end)
                + " on, ";
    return from + first.setting().label() + " is ahead.";
  }

  private boolean leads(double time, double value) {
    Criterion criterion = study.criterion();
    return bands.stream()
        .skip(1)
        .allMatch(
            b -> {
              double other = at(b, time);
              return Double.isNaN(other) || criterion.gain(value, other) >= 0;
            });
  }

  /** The last value by a time; NaN before the first and behind the end. */
  private static double at(Band band, double time) {
    double[] x = band.x();
    int found = Arrays.binarySearch(x, time);
    int i = found >= 0 ? found : -found - 2;
    return i < 0 || time > x[x.length - 1] ? Double.NaN : band.mean()[i];
  }

  /** The share of all gains that came in the last tenth; empty if there was none. */
  private OptionalDouble late() {
    Band band = bands.get(0);
    int last = band.x().length - 1;
    if (last < 1) {
      return OptionalDouble.empty();
    }
    Scale scale = study.measure(study.criterion().ranked()).scale();
    double end = scale.map(band.mean()[last]);
    double before = between(band, band.x()[last] - TENTH * (band.x()[last] - band.x()[0]), scale);
    double start = scale.map(band.mean()[0]);
    double all = study.criterion().gain(end, start);
    double share = study.criterion().gain(end, before) / all;
    return all > 0 && Double.isFinite(share)
        ? OptionalDouble.of(Math.max(0, share))
        : OptionalDouble.empty();
  }

  /** A value on the scale at a time within the band, on a straight line between two records. */
  private static double between(Band band, double time, Scale scale) {
    double[] x = band.x();
    int found = Arrays.binarySearch(x, time);
    if (found >= 0) {
      return scale.map(band.mean()[found]);
    }
    int after = Math.max(1, -found - 1);
    double share = (time - x[after - 1]) / (x[after] - x[after - 1]);
    double before = scale.map(band.mean()[after - 1]);
    return before + share * (scale.map(band.mean()[after]) - before);
  }
}
