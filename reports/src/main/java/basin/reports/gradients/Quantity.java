package basin.reports.gradients;

import basin.reports.statistics.Sample;
import basin.spi.report.Chart.Axis;

/**
 * A number of each layer that the probe {@code signals} takes down at each look.
 *
 * @param prefix of its series, which end in the layer's path
 * @param symbol of it, as on an axis
 * @param title of its picture
 * @param logarithmic whether sizes count, not differences
 * @param share whether it lies between 0 and 1
 * @param reading how to read it, in a sentence or two
 */
record Quantity(
    String prefix,
    String symbol,
    String title,
    boolean logarithmic,
    boolean share,
    String reading) {
  /** What goes back. */
  static final Quantity GRADIENT =
      new Quantity(
          "signals.gradient-z.",
          "‖∂ℓ/∂z‖",
          "‖∂ℓ/∂z‖ by layer",
          true,
          false,
          "A first layer that runs decades below the last hardly learns.");

  /** What the optimizer sees. */
  static final Quantity WEIGHTS =
      new Quantity(
          "signals.gradient-weights.",
          "‖∂L/∂W‖",
          "‖∂L/∂W‖ by layer",
          true,
          false,
          "The size of the gradient by a layer's weights, in which the size of what comes into the layer counts, too.");

  /** What goes forth. */
  static final Quantity VARIANCE =
      new Quantity(
          "signals.variance.",
          "variance of z",
          "Variance of the sums by layer",
          true,
          false,
          "How far apart a layer's sums lie, over rows and units. What shrinks from layer to layer leaves nothing to"
              + " tell rows apart; what grows drives activations to where they are flat.");

  /** Activations that let nothing back. */
  static final Quantity FLAT =
      new Quantity(
          "signals.flat.",
          "share flat",
          "Share of flat activations by layer",
          false,
          true,
          "The share of a layer's activations, over rows and units, at which the slope is below 1 % of its largest"
              + " value: they let no gradient through. Half is usual for ReLU.");

  /** Units that let nothing back whatever the row. */
  static final Quantity DEAD =
      new Quantity(
          "signals.dead.",
          "share dead",
          "Share of dead units by layer",
          false,
          true,
          "The share of a layer's units that are flat at every row that passed: no row teaches them anything.");

  /** How far a step goes. */
  static final Quantity UPDATE =
      new Quantity(
          "signals.update.",
          "‖ΔW‖/‖W‖",
          "Updates against weights by layer",
          true,
          false,
          "How far the last step moved a layer's weights, as a share of where they stand. Around 10⁻³ is usual; a layer"
              + " far below the others hardly learns.");

  /** Whether a series is the same taken in training, which {@link VanishingGradients} draws. */
  boolean elsewhere(String curve) {
    return this == WEIGHTS && curve.startsWith("gradient-norm.")
        || this == UPDATE && curve.startsWith("update-ratio.");
  }

  /** Its series, whatever the layer. */
  String series() {
    return prefix + "*";
  }

  /** Whether a series is one of its. */
  boolean names(String curve) {
    return curve.startsWith(prefix);
  }

  /** For file names. */
  String slug() {
    return prefix.substring(prefix.indexOf('.') + 1, prefix.length() - 1);
  }

  /** Its axis, or its scale of colours. */
  Axis axis() {
    return new Axis(symbol, logarithmic);
  }

  /** In the middle of several trials. */
  double median(double... values) {
    return logarithmic ? Flow.middle(values) : new Sample(values).median();
  }
}
