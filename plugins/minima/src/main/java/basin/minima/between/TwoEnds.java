package basin.minima.between;

import basin.spi.analysis.Site;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Landscape;
import java.util.function.Supplier;

/**
 * The end points of two trials in the landscape of the first.
 *
 * @param landscape of the first trial
 * @param a where the first trial ended
 * @param b where the second did
 * @param decay λ of each block that the first was descended with
 * @param vectors makes vectors like them
 */
record TwoEnds(Landscape landscape, Vec a, Vec b, Vec decay, Supplier<Vec> vectors) {
  /** Reads them, and says so if the trials did not descend the same rows. */
  static TwoEnds of(Site site, Recorder recorder) {
    Landscape landscape = site.landscape(0);
    Vec a = site.vector(0, Ends.POINT);
    Vec b = site.vector(1, Ends.POINT);
    Landscape other = site.landscape(1);
    boolean same = landscape.whole().value(b) == other.whole().value(b);
    recorder.record("same-function", same ? 1 : 0);
    if (!same) {
      recorder.remark(
          "the two trials did not learn from the same rows: losses are over those of the first");
    }
    return new TwoEnds(
        landscape, a, b, site.vector(0, Ends.DECAY), () -> site.vector(landscape.dimension()));
  }

  Vec copy(Vec point) {
    return vectors.get().set(point);
  }
}
