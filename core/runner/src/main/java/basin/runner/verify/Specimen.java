package basin.runner.verify;

import java.util.Locale;

/**
 * What is trained to see whether the bits are right. Each is an experiment among this package's
 * resources, under its own name, and says there what it is after.
 */
public enum Specimen {
  /** Every activation. */
  ACTIVATIONS,
  /** Odd batch sizes, and last batches that are short. */
  BATCHES,
  /** Tiny gradients. */
  DEEP_SIGMOID,
  /** Infinities and NaN. */
  DIVERGENCE,
  /** All rows in one step. */
  FULL_BATCH,
  /** Every initializer. */
  INITIALIZERS,
  /** Every layer. */
  LAYERS,
  /** Mini-batches that trials share. */
  LOCKSTEP,
  /** Every loss. */
  LOSSES,
  /** Every metric. */
  METRICS,
  /** Every optimizer. */
  OPTIMIZERS,
  /** Every probe. */
  PROBES,
  /** Every schedule. */
  SCHEDULES,
  /** Every optimizer that a matrix of all parameters, or a search, would make slow on more. */
  SECOND_ORDER,
  /** Odd widths of layers. */
  SHAPES,
  /** Every stopping rule. */
  STOPPING,
  /** Every analytic surface. */
  SURFACES,
  /** Large products, warm enough for compiled code. */
  WIDE,
  /** Exact zeros of both signs. */
  ZEROS;

  /** As in {@code deep-sigmoid}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
