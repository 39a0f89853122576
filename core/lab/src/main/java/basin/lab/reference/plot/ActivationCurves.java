package basin.lab.reference.plot;

import basin.engine.number.Arithmetic;
import basin.spi.network.Activation;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/** φ and φ′ around zero. */
final class ActivationCurves {
  private static final double REACH = 4;
  private static final int SAMPLES = 161;

  private ActivationCurves() {}

  static Optional<Curves> of(Activation activation) {
    if (activation.rowwise()) {
      return Optional.empty();
    }
    Arithmetic doubles = Arithmetic.of(Precision.FLOAT64);
    double[] x = Samples.between(-REACH, REACH, SAMPLES);
    Vec z = doubles.vec(x);
    Vec value = doubles.vec(SAMPLES);
    Vec slope = doubles.vec(SAMPLES);
    activation.value(z, value);
    activation.slope(z, value, slope, doubles.vec(SAMPLES));
    return Optional.of(
        new Curves(
            "z",
            x,
            List.of(
                new Curves.Curve("φ(z)", Samples.of(value)),
                new Curves.Curve("φ′(z)", Samples.of(slope)))));
  }
}
