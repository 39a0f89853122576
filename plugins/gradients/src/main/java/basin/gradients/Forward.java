package basin.gradients;

import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.probe.Recorder;
import basin.spi.problem.Crossing;
import java.util.Arrays;
import java.util.Optional;

/**
 * What goes into a layer's activation.
 *
 * @param path of the layer
 * @param activation φ, if it tells
 * @param z row by row
 * @param units in a row
 */
record Forward(String path, Optional<Activation> activation, double[] z, int units) {
  /** Its sums, or what comes in if it is nothing but an activation. */
  static Optional<Forward> of(Crossing layer) {
    Optional<Activation> activation = layer.layer().nonlinearity();
    boolean bare = layer.blocks().isEmpty() && activation.isPresent();
    Optional<Matrix> z = bare ? Optional.of(layer.inputs()) : layer.sums();
    return z.map(m -> new Forward(layer.path(), activation, m.all().toArray(), m.columns()));
  }

  void record(Flatness flatness, Recorder recorder) {
    double mean = 0;
    for (double x : z) {
      mean += x / z.length;
    }
    double variance = 0;
    for (double x : z) {
      variance += (x - mean) * (x - mean) / z.length;
    }
    recorder.record("signals.mean." + path, mean);
    recorder.record("signals.variance." + path, variance);
    activation
        .filter(phi -> !phi.identity() && !phi.rowwise())
        .ifPresent(phi -> recordFlat(flatness.at(phi, z), recorder));
  }

  private void recordFlat(boolean[] flat, Recorder recorder) {
    boolean[] dead = new boolean[units];
    Arrays.fill(dead, true);
    int count = 0;
    for (int row = 0; row < flat.length; row += units) {
      for (int unit = 0; unit < units; unit++) {
        count += flat[row + unit] ? 1 : 0;
        dead[unit] &= flat[row + unit];
      }
    }
    int still = 0;
    for (boolean unit : dead) {
      still += unit ? 1 : 0;
    }
    recorder.record("signals.flat." + path, count / (double) flat.length);
    recorder.record("signals.dead." + path, still / (double) units);
  }

  void recordDeciles(Recorder recorder) {
    recorder.record("signals.deciles-z." + path, Deciles.of(z.clone()));
  }
}
