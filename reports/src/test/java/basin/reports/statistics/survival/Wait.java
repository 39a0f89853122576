package basin.reports.statistics.survival;

import basin.reports.statistics.Normal;
import basin.reports.statistics.random.Draws;

/** How long runs take to a target, in units of about their median. */
enum Wait {
  EXPONENTIAL("exponential") {
    @Override
    double draw(Draws draws) {
      return draws.exponential();
    }

    @Override
    double beyond(double t) {
      return Math.exp(-t);
    }
  },
  WEIBULL("Weibull, shape 2") {
    @Override
    double draw(Draws draws) {
      return Math.sqrt(draws.exponential());
    }

    @Override
    double beyond(double t) {
      return Math.exp(-t * t);
    }
  },
  LOGNORMAL("lognormal, deviation ½") {
    @Override
    double draw(Draws draws) {
      return Math.exp(draws.gaussian() / 2);
    }

    @Override
    double beyond(double t) {
      return Normal.above(2 * Math.log(t));
    }
  };

  private static final int CUTS = 20_000;
  private static final double END = 60;

  final String words;

  Wait(String words) {
    this.words = words;
  }

  abstract double draw(Draws draws);

  /** P(T &gt; t). */
  abstract double beyond(double t);

  /** The horizon that a share of the runs does not reach; far out for none. */
  double horizon(double missed) {
    double low = 0;
    double high = END;
    while (missed > 0 && high - low > 1e-12) {
      double middle = (low + high) / 2;
      low = beyond(middle) > missed ? middle : low;
      high = beyond(middle) > missed ? high : middle;
    }
    return high;
  }

  /** E min(T, τ). */
  double mean(double horizon) {
    double area = 0;
    for (int i = 0; i < CUTS; i++) {
      area += beyond(horizon * (i + 0.5) / CUTS) * horizon / CUTS;
    }
    return area;
  }
}
