package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.Spot;
import basin.spi.number.Matrix;
import basin.spi.settings.Doc;
import java.util.List;

/** A loss that shares one answer out among the outputs, for targets that do not add up to one. */
@Doc("A loss of one class of several, for targets that are numbers or several classes at once.")
public record NoDistribution() implements Caution {
  private static final double ROUNDING = 1e-3;

  @Override
  public List<Finding> look(Draft draft) {
    Matrix targets = draft.targets();
    if (!draft.real() || targets.columns() < 2 || !draft.loss().seesDifferencesOnly()) {
      return List.of();
    }
    int odd = 0;
    for (int r = 0; r < targets.rows(); r++) {
      odd += isDistribution(targets, r) ? 0 : 1;
    }
    return odd == 0
        ? List.of()
        : List.of(
            Finding.fail(
                    new Spot.Whole(draft.loss()),
                    "Of "
                        + Said.count(targets.rows(), "row")
                        + " that were looked at, "
                        + odd
                        + " have targets that are no shares of a whole (numbers from 0 on that add up"
                        + " to 1), and the loss is one of a single class among "
                        + targets.columns()
                        + ".")
                .mendedBy(
                    "For several labels at once use sigmoid and binary-cross-entropy, for numbers"
                        + " mse.",
                    "mse"));
  }

  private static boolean isDistribution(Matrix targets, int row) {
    double sum = 0;
    for (int c = 0; c < targets.columns(); c++) {
      if (targets.get(row, c) < -ROUNDING) {
        return false;
      }
      sum += targets.get(row, c);
    }
    return Math.abs(sum - 1) <= ROUNDING;
  }
}
