package basin.probes;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.Map;
import java.util.function.LongFunction;

/** Plain loops of descent for the reference values, looked at by probes now and then. */
final class DescentTruth {
  private final Landscape landscape;
  private final double rate;
  private final double beta;
  private final Vec velocity;
  private final Vec gradient;
  final Vec point;
  private long step;

  DescentTruth(Landscape landscape, Vec start, double rate, double beta) {
    this.landscape = landscape;
    this.rate = rate;
    this.beta = beta;
    this.point = Scenes.DOUBLES.vec(start.length()).set(start);
    this.velocity = Scenes.DOUBLES.vec(start.length());
    this.gradient = Scenes.DOUBLES.vec(start.length());
  }

  /** v ← βv + g, x ← x − ηv, up to a step; the objective of each by its number. */
  void to(long last, LongFunction<Objective> objectives) {
    for (; step < last && point.finite(); step++) {
      objectives.apply(step).gradient(point, gradient);
      velocity.multiply(beta).add(gradient);
      point.addScaled(-rate, velocity);
    }
  }

  void to(long last) {
    to(last, any -> landscape.whole());
  }

  double loss() {
    return landscape.whole().value(point);
  }

  void look(Watch watch, Notebook notebook) {
    watch.observe(
        StillSnapshot.of(landscape, point).step(step, 100000, 1).rates(Map.of("rate", rate)),
        notebook);
  }
}
