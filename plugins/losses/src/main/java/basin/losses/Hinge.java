package basin.losses;

import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Margin losses: no loss once an answer is right by a margin. */
@Doc("Margin loss: nothing is lost once an answer is right by a margin.")
@Formula(
    """
    crammer-singer: L = (1/rows)Σ [m + max_{k≠t} z_k − z_t]₊ᵖ
    multi-margin:   L = (1/rows)Σ (1/classes)Σ_{k≠t} [m + z_k − z_t]₊ᵖ
    binary:         L = (1/n)Σ [m − yz]₊ᵖ    y = 1 for a target above 0, else −1""")
@Source("Crammer and Singer 2001; Weston and Watkins 1999")
@Convention(
    "one output is always binary, with targets 0 and 1 or −1 and 1 (Keras); multi-margin is"
        + " PyTorch's MultiMarginLoss")
public record Hinge(
    @Doc("which classes are compared with the right one") @Default("crammer-singer") Form form,
    @Doc("margin m") @Default("1") @Range(above = 0) double margin,
    @Doc("power p: 1, or 2 for the squared hinge") @Default("1") @Range(from = 1, to = 2) int power)
    implements Loss {

  /** Which outputs are compared. */
  public enum Form {
    /** The right class with its strongest rival. */
    CRAMMER_SINGER,
    /** The right class with every other. */
    MULTI_MARGIN,
    /** Each output with 0, on its own. */
    BINARY
  }

  @Override
  public double boundary() {
    return 0;
  }

  @Override
  public boolean seesDifferencesOnly() {
    return form != Form.BINARY;
  }

  @Override
  public double value(Matrix predictions, Matrix targets) {
    return loss(predictions, targets, null);
  }

  @Override
  public double gradient(Matrix predictions, Matrix targets, Matrix gradient) {
    gradient.all().fill(0);
    return loss(predictions, targets, gradient);
  }

  /** The loss, with its slopes added to {@code gradient} unless that is null. */
  private double loss(Matrix predictions, Matrix targets, Matrix gradient) {
    double loss = 0;
    for (int r = 0; r < predictions.rows(); r++) {
      Vec slopes = gradient == null ? null : gradient.row(r);
      loss += row(predictions.row(r), targets.row(r), 1.0 / predictions.rows(), slopes);
    }
    return loss;
  }

  private double row(Vec z, Vec t, double share, Vec slopes) {
    if (form == Form.BINARY || z.length() == 1) {
      return binary(z, t, share / z.length(), slopes);
    }
    int right = t.indexOfLargest();
    return form == Form.CRAMMER_SINGER
        ? compare(z, right, strongestRival(z, right), share, slopes)
        : compareAll(z, right, share / z.length(), slopes);
  }

  private double binary(Vec z, Vec t, double share, Vec slopes) {
    double loss = 0;
    for (int k = 0; k < z.length(); k++) {
      double y = t.get(k) > 0 ? 1 : -1;
      double excess = margin - y * z.get(k);
      loss += share * raised(excess);
      if (slopes != null) {
        slopes.set(k, -y * share * slope(excess));
      }
    }
    return loss;
  }

  private double compareAll(Vec z, int right, double share, Vec slopes) {
    double loss = 0;
    for (int k = 0; k < z.length(); k++) {
      if (k != right) {
        loss += compare(z, right, k, share, slopes);
      }
    }
    return loss;
  }

  private double compare(Vec z, int right, int rival, double share, Vec slopes) {
    double excess = margin + z.get(rival) - z.get(right);
    if (slopes != null) {
      double slope = share * slope(excess);
      slopes.set(rival, slope).set(right, slopes.get(right) - slope);
    }
    return share * raised(excess);
  }

  private static int strongestRival(Vec z, int right) {
    int rival = right == 0 ? 1 : 0;
    for (int k = rival + 1; k < z.length(); k++) {
      if (k != right && z.get(k) > z.get(rival)) {
        rival = k;
      }
    }
    return rival;
  }

  /** [x]₊ᵖ; a NaN stays. */
  private double raised(double excess) {
    double positive = Math.max(excess, 0);
    return power == 1 ? positive : positive * positive;
  }

  /** d[x]₊ᵖ/dx, 0 at the kink. */
  private double slope(double excess) {
    double positive = Math.max(excess, 0);
    return power == 1 ? Math.signum(positive) : 2 * positive;
  }
}
