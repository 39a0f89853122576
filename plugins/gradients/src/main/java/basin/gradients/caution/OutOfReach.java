package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Targets that outputs cannot come to. For each row the loss is asked of the best outputs there
 * are, and of the best that the last activation can put out; what the second is above the first is
 * lost whatever is learnt.
 */
@Doc("An output activation whose range keeps the loss from falling as far as the targets let it.")
public record OutOfReach(
    @Doc("share of the best constant answer's loss that may be lost so before it is said")
        @Default("0.05")
        @Range(from = 0, to = 1)
        double share)
    implements Caution {

  private static final double SURE = 30;

  @Override
  public List<Finding> look(Draft draft) {
    Chain chain = Chain.of(draft.passage());
    Optional<Activation> last = chain.lastActivation();
    if (last.isEmpty() || last.get().rowwise() || last.get().identity() || !draft.real()) {
      return List.of();
    }
    Reach reach = Reach.of(last.get(), draft.matrix(1, 4096).all());
    if (Double.isInfinite(reach.low()) && Double.isInfinite(reach.high())) {
      return List.of();
    }
    Matrix targets = draft.targets();
    if (draft.width() != targets.columns()) {
      return List.of();
    }
    Reach all = new Reach(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    double best = best(targets, all, draft);
    double within = best(targets, reach, draft);
    double constant = mean(draft.losses(means(targets, draft), targets));
    double scale = Math.max(constant - best, 1e-300);
    if (!(within - best > share * scale)) {
      return List.of();
    }
    double[] numbers = targets.all().toArray();
    return List.of(
        Finding.fail(
                Chain.activation(chain.last().layer()),
                "Outputs stay "
                    + reach.words()
                    + " and targets lie between "
                    + Said.number(Arrays.stream(numbers).min().orElseThrow())
                    + " and "
                    + Said.number(Arrays.stream(numbers).max().orElseThrow())
                    + ": whatever is learnt, the loss does not fall below "
                    + Said.number(within)
                    + " ("
                    + Said.number(best)
                    + " without that bound; the mean of the targets as an answer costs "
                    + Said.number(constant)
                    + ").")
            .mendedBy(
                "Take the activation of the last layer out, or one with the range of the targets.",
                "identity"));
  }

  /** The mean over rows of the smallest loss at the likeliest outputs. */
  private static double best(Matrix targets, Reach reach, Draft draft) {
    double[] numbers = targets.all().toArray();
    double middle = Arrays.stream(numbers).average().orElse(0);
    Matrix near = draft.matrix(targets.rows(), targets.columns());
    Matrix sure = draft.matrix(targets.rows(), targets.columns());
    for (int i = 0; i < numbers.length; i++) {
      near.all().set(i, reach.nearest(numbers[i]));
      sure.all().set(i, reach.nearest(numbers[i] > middle ? SURE : -SURE));
    }
    double[] nearest = draft.losses(near, targets);
    double[] surest = draft.losses(sure, targets);
    double sum = 0;
    for (int r = 0; r < nearest.length; r++) {
      sum += Double.isNaN(surest[r]) || nearest[r] < surest[r] ? nearest[r] : surest[r];
    }
    return sum / nearest.length;
  }

  private static Matrix means(Matrix targets, Draft draft) {
    double[] means = new double[targets.columns()];
    for (int r = 0; r < targets.rows(); r++) {
      for (int c = 0; c < means.length; c++) {
        means[c] += targets.get(r, c) / targets.rows();
      }
    }
    Matrix rows = draft.matrix(targets.rows(), targets.columns());
    for (int r = 0; r < targets.rows(); r++) {
      rows.row(r).set(means);
    }
    return rows;
  }

  private static double mean(double[] losses) {
    return Arrays.stream(losses).average().orElse(Double.NaN);
  }
}
