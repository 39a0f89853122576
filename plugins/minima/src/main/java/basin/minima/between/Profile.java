package basin.minima.between;

import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Landscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Losses and metrics of all splits along a curve, and how high it rises.
 *
 * <p>Recorded under a name: {@code NAME.train.loss} and whatever else is measured, at equal
 * distances of t from one end to the other; then {@code NAME.barrier}, {@code NAME.excess}, {@code
 * NAME.largest} and {@code NAME.position} of the loss over the training rows (see {@link Height}),
 * and {@code NAME.length}, how long the curve is.
 *
 * @param landscape in which it is measured
 * @param points on the curve, both ends among them
 * @param vectors makes vectors like the ends
 */
record Profile(Landscape landscape, int points, Supplier<Vec> vectors) {
  private static final String LOSS = "train.loss";

  /** Measures and records; returns the heights. */
  Height record(String name, Connection shape, List<Vec> knots, Recorder recorder) {
    Vec here = vectors.get();
    Vec before = vectors.get();
    List<Double> losses = new ArrayList<>();
    double length = 0;
    for (int i = 0; i < points; i++) {
      shape.at(i / (points - 1.0), knots, here);
      Map<String, Double> measured = landscape.measure(here);
      measured.forEach((metric, value) -> recorder.record(name + "." + metric, value));
      losses.add(measured.get(LOSS));
      length += i == 0 ? 0 : before.subtract(here).norm();
      before.set(here);
    }
    Height height =
        Height.of(
            losses.stream().mapToDouble(loss -> loss).toArray(),
            t -> landscape.whole().value(shape.at(t, knots, here)));
    recorder.record(name + ".barrier", height.barrier());
    recorder.record(name + ".excess", height.excess());
    recorder.record(name + ".largest", height.largest());
    recorder.record(name + ".position", height.position());
    recorder.record(name + ".length", length);
    return height;
  }
}
