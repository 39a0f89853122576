package basin.reports.rates;

/**
 * A course f = a + C·s(t) with s of one family, whose k leaves the least squares: sought over a
 * grid that is refined about the best k, three times or until a finer one has nothing better. a and
 * C follow from k in closed form.
 *
 * <p>The first grid is looked at whole, for there may be several valleys. Between the neighbours of
 * a grid point, k changes by a fifth at most, shapes hardly bend, and the squares have one valley;
 * so its lowest point is found by halving, and it is the one that looking at all would find.
 *
 * @param value a
 * @param drop C; 0 where no k gives a line
 * @param squares sum of the squared residuals
 */
record DecayFit(double value, double drop, double squares) {
  private static final int REFINEMENTS = 3;

  /** Of a family to values at some times. */
  static DecayFit of(Decay decay, double[] times, double[] values) {
    DecayGrid grid = DecayGrid.of(decay, times);
    DecayFit best = null;
    double step = grid.step();
    double at = grid.low();
    for (int i = 0; i < DecayGrid.SIZE; i++) {
      DecayFit fit = through(grid.shapes()[i], values);
      if (best == null || fit.squares < best.squares) {
        best = fit;
        at = grid.low() + i * step;
      }
    }
    boolean better = true;
    for (int round = 0; better && round < REFINEMENTS; round++) {
      double low = at - step;
      step = (at + step - low) / (DecayGrid.SIZE - 1);
      Valley valley = new Valley(decay, times, values, low, step);
      int lowest = valley.lowest();
      DecayFit finer = valley.fit(lowest);
      better = finer.squares < best.squares;
      best = better ? finer : best;
      at = low + lowest * step;
    }
    return best;
  }

  /** With one shape. */
  static DecayFit through(double[] shape, double[] values) {
    LeastSquares line = LeastSquares.through(shape, values);
    double squares = line.deviation() * line.deviation() * values.length;
    return Double.isNaN(line.slope())
        ? new DecayFit(Double.NaN, 0, Double.POSITIVE_INFINITY)
        : new DecayFit(line.intercept(), line.slope(), squares);
  }

  /** A finer grid about one point of a coarser one. */
  private static final class Valley {
    private final Decay decay;
    private final double[] times;
    private final double[] values;
    private final double low;
    private final double step;
    private final DecayFit[] known = new DecayFit[DecayGrid.SIZE];

    Valley(Decay decay, double[] times, double[] values, double low, double step) {
      this.decay = decay;
      this.times = times;
      this.values = values;
      this.low = low;
      this.step = step;
    }

    DecayFit fit(int i) {
      if (known[i] == null) {
        known[i] = through(decay.shape(times, StrictMath.exp(low + i * step)), values);
      }
      return known[i];
    }

    /** The first point whose successor is no lower. */
    int lowest() {
      int from = 0;
      int to = DecayGrid.SIZE - 1;
      while (from < to) {
        int middle = (from + to) >>> 1;
        boolean falls = fit(middle + 1).squares < fit(middle).squares;
        from = falls ? middle + 1 : from;
        to = falls ? to : middle;
      }
      return from;
    }
  }
}
