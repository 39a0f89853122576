package basin.reports.statistics.search;

import java.util.Arrays;

/**
 * The best of k settings, chosen by one number and reported by another: chosen on validation rows
 * or some seeds, reported on test rows or other seeds.
 *
 * <p>The number by which a setting was chosen looks better than the setting is, the more so the
 * more were tried: it was picked for its luck, too. Told by the other number it is not.
 *
 * @param chosen the expected number of the chosen setting by which it was chosen; ∞ if all may have
 *     diverged
 * @param reported the expected number of the chosen setting by which it is reported
 */
public record NestedBest(double chosen, double reported) {
  /**
   * Of k settings.
   *
   * @param choosing of each known setting, lower is better; equal ones are chosen alike
   * @param reporting of the same settings
   */
  public static NestedBest of(Drawing drawing, int k, double[] choosing, double[] reporting) {
    if (choosing.length != reporting.length) {
      throw new IllegalArgumentException(
          choosing.length + " numbers to choose by and " + reporting.length + " to report");
    }
    BestOf best = BestOf.of(drawing, k, choosing);
    double reported = 0;
    for (int i = 0; i < choosing.length; i++) {
      double value = choosing[i];
      double alike = Arrays.stream(choosing).filter(x -> x == value).count();
      double chance = best.at(value) / alike;
      reported += chance == 0 ? 0 : chance * reporting[i];
    }
    return new NestedBest(best.expected(), reported);
  }

  /** How much better the choice looked than it is, if both numbers are on one scale. */
  public double optimism() {
    return reported - chosen;
  }
}
