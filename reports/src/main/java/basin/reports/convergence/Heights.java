package basin.reports.convergence;

import basin.reports.study.Band;
import basin.reports.study.Measure;
import java.util.Arrays;
import java.util.List;

/**
 * How high the lines of a picture go, and on what axis: a logarithmic one for what is averaged by
 * logarithm, and for plain means over decades as long as none of them is 0.
 *
 * @param logarithmic the axis
 * @param lowest mean; where the axis is logarithmic, limits of 0 are drawn at its height
 * @param cut whether some limit is
 */
record Heights(boolean logarithmic, double lowest, boolean cut) {
  private static final double DECADES = 1e3;

  static Heights of(List<Band> bands, Measure measure) {
    double[] means =
        bands.stream()
            .flatMapToDouble(b -> Arrays.stream(b.mean()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (means.length == 0 || measure.byRatio()) {
      return new Heights(measure.byRatio(), 0, false);
    }
    double lowest = means[0];
    boolean wide =
        measure.least() == 0
            && !measure.share()
            && lowest > 0
            && means[means.length - 1] > DECADES * lowest;
    boolean cut =
        wide && bands.stream().flatMapToDouble(b -> Arrays.stream(b.low())).anyMatch(x -> x <= 0);
    return new Heights(wide, lowest, cut);
  }

  /** Lower limits as they are drawn. */
  double[] limits(double... low) {
    return cut ? Arrays.stream(low).map(x -> x <= 0 ? lowest : x).toArray() : low;
  }

  /** What the reader must know of it; empty if nothing. */
  String remark() {
    return cut ? " Limits of 0 have no place on this axis and are drawn at the lowest mean." : "";
  }
}
