package basin.gradients.sanity;

import basin.gradients.caution.Chain;
import basin.gradients.caution.Said;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether the loss begins where a network that knows nothing stands: at what sums of 0 in the last
 * layer cost, which is ln C for softmax over C classes.
 */
@Doc("Whether the loss begins at what a network costs that knows nothing.")
@Formula("loss of sums 0 in the last layer: ln C for softmax cross-entropy over C classes")
@Convention("above: weights too large or inputs not scaled; below: the labels are no secret")
public record InitialLoss(
    @Doc("times the expected loss up to which it is as it should be") @Default("5") @Range(from = 1)
        double usual,
    @Doc("times the expected loss from which it fails") @Default("100") @Range(from = 1)
        double most)
    implements SanityCheck {

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial.network().map(draft -> examine(draft, trial));
  }

  private Finding examine(Draft draft, Tryout trial) {
    double expected = expected(draft);
    double measured = trial.landscape().whole().value(trial.point());
    String fact =
        "The loss begins at "
            + Said.number(measured)
            + "; outputs that say nothing cost "
            + Said.number(expected)
            + ".";
    if (!Double.isFinite(measured)) {
      return Finding.fail(
              draft.whole(), "The loss is not a number before the first step: " + measured + ".")
          .mendedBy("Look at the inputs, the weights and whether outputs fit the loss.");
    }
    if (measured <= usual * expected || !(expected > 0)) {
      return measured < expected / 10 && expected > 0
          ? Finding.look(
                  draft.whole(), fact + " So little is known by a network that learnt nothing.")
              .mendedBy("Look whether the targets are among the inputs, or nearly all alike.")
          : Finding.pass(fact);
    }
    Finding finding =
        measured > most * expected
            ? Finding.fail(draft.whole(), fact)
            : Finding.look(draft.whole(), fact);
    return finding.mendedBy(
        "First outputs are large and wrong: draw smaller weights for the last layer, or scale"
            + " inputs and targets to mean 0 and deviation 1.");
  }

  private static double expected(Draft draft) {
    Matrix targets = draft.targets();
    Matrix outputs = draft.matrix(targets.rows(), draft.width());
    Optional<Activation> last = Chain.of(draft.passage()).lastActivation();
    if (last.isPresent() && !last.get().identity()) {
      last.get().value(draft.matrix(targets.rows(), draft.width()), outputs);
    }
    return Arrays.stream(draft.losses(outputs, targets)).average().orElse(Double.NaN);
  }
}
