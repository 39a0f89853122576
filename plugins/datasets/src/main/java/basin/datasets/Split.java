package basin.datasets;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;

/**
 * Which shares of the rows are kept apart; the rest is for training. Rows are drawn from the
 * trial's stream {@code split}; for classes, each split gets its share of every class.
 */
public record Split(
    @Doc("share of rows to choose settings by") @Default("0") @Range(from = 0, below = 1)
        double validation,
    @Doc("share of rows for the final judgement") @Default("0") @Range(from = 0, below = 1)
        double test) {

  /** All rows for training. */
  static final Split NONE = new Split(0, 0);

  /** Leaves something for training. */
  public Split {
    if (validation + test >= 1) {
      throw new IllegalArgumentException(
          "validation and test take " + (validation + test) + " of the rows; leave some to train");
    }
  }

  /** Whether any row is kept apart, so that the trial's seed matters. */
  boolean random() {
    return validation > 0 || test > 0;
  }
}
