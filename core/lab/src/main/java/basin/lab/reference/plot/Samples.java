package basin.lab.reference.plot;

import basin.spi.number.Vec;

/** Numbers to draw. */
final class Samples {
  private Samples() {}

  /** As many numbers at equal distances, both ends included. */
  static double[] between(double from, double to, int count) {
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = from + (to - from) * i / (count - 1);
    }
    return x;
  }

  static double[] of(Vec vec) {
    double[] x = new double[vec.length()];
    for (int i = 0; i < x.length; i++) {
      x[i] = vec.get(i);
    }
    return x;
  }
}
