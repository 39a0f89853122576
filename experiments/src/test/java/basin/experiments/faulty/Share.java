package basin.experiments.faulty;

import java.util.Locale;

/** So many of so many, with Wilson's interval, which holds the true share in 95 of 100. */
record Share(int of, int all) {
  private static final double Z = 1.959963984540054;

  double value() {
    return (double) of / all;
  }

  double low() {
    return centre() - half();
  }

  double high() {
    return centre() + half();
  }

  private double centre() {
    return (of + Z * Z / 2) / (all + Z * Z);
  }

  private double half() {
    return Z / (all + Z * Z) * StrictMath.sqrt(of * (1 - value()) + Z * Z / 4);
  }

  /** Such as 9 of 12, 75 % (47–91 %); a dash of none. */
  @Override
  public String toString() {
    return all == 0
        ? "–"
        : String.format(
            Locale.ROOT,
            "%d of %d, %.0f %% (%.0f–%.0f %%)",
            of,
            all,
            100 * value(),
            100 * low(),
            100 * high());
  }
}
