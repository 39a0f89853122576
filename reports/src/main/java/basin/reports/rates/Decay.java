package basin.reports.rates;

import java.util.Arrays;

/** A family of shapes that fall from 1 or less towards 0, told apart by one number k above 0. */
enum Decay {
  /** s = e^(−t/k), k from a fiftieth of the time to all of it. */
  GEOMETRIC {
    @Override
    double at(double t, double k) {
      return StrictMath.exp(-t / k);
    }

    @Override
    double least(double end) {
      return end / 50;
    }

    @Override
    double most(double end) {
      return end;
    }
  },
  /** s = (1 + t)⁻ᵏ, k from ¼ to 4. */
  POWER {
    @Override
    double at(double t, double k) {
      return StrictMath.pow(1 + t, -k);
    }

    @Override
    double least(double end) {
      return 0.25;
    }

    @Override
    double most(double end) {
      return 4;
    }
  };

  /** s(t). */
  abstract double at(double t, double k);

  /** The least k that is thought of where the last record is at a time. */
  abstract double least(double end);

  /** The most. */
  abstract double most(double end);

  /** s at each of some times. */
  double[] shape(double[] times, double k) {
    return Arrays.stream(times).map(t -> at(t, k)).toArray();
  }
}
