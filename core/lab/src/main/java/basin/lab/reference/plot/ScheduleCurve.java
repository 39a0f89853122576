package basin.lab.reference.plot;

import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A schedule over a run of 100 epochs of 10 steps, in which no metric gets better; nothing if it
 * stays as it is.
 */
final class ScheduleCurve {
  private static final int EPOCHS = 100;
  private static final int STEPS = 10;

  private ScheduleCurve() {}

  static Optional<Curves> of(Schedule schedule) {
    double[] x = new double[EPOCHS * STEPS];
    double[] y = new double[x.length];
    double[] metric = new double[EPOCHS];
    Arrays.fill(metric, 1);
    for (int step = 0; step < x.length; step++) {
      x[step] = (double) step / STEPS;
      y[step] = schedule.at(Progress.of(step, x.length, STEPS, metric));
    }
    Curves curves = new Curves("epoch", x, List.of(new Curves.Curve("value", y)));
    return Optional.of(curves).filter(drawn -> drawn.low() < drawn.high());
  }
}
