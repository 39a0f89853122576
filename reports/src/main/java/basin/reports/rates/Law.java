package basin.reports.rates;

import basin.reports.statistics.Interval;

/** How the distance of a loss from its minimum may shrink with time t. */
enum Law {
  /** Linear convergence, g = C·qᵗ: the same factor in each step. */
  GEOMETRIC {
    @Override
    double time(double t) {
      return t;
    }

    @Override
    double speed(double slope) {
      return StrictMath.exp(slope);
    }
  },
  /** Sublinear convergence, g = C·t⁻ᵖ: the same factor in each doubling of the time. */
  POWER {
    @Override
    double time(double t) {
      return StrictMath.log(t);
    }

    @Override
    double speed(double slope) {
      return -slope;
    }
  };

  /** The time over which log g is a line. */
  abstract double time(double t);

  /** What that line's slope says: the factor q, or the exponent p. */
  abstract double speed(double slope);

  Interval speed(Interval slope) {
    double low = speed(slope.low());
    double high = speed(slope.high());
    return new Interval(speed(slope.center()), Math.min(low, high), Math.max(low, high));
  }
}
