package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.settings.Doc;
import java.util.List;
import java.util.Optional;

/** A loss of probabilities behind outputs that are none. */
@Doc("Outputs that the last layer can well put out, and of which the loss is not a number.")
public record OutsideLoss() implements Caution {
  private static final double[] SUMS = {-3, 3};

  @Override
  public List<Finding> look(Draft draft) {
    Chain chain = Chain.of(draft.passage());
    Optional<Activation> last = chain.lastActivation();
    if (last.isEmpty()) {
      return List.of();
    }
    for (double z : SUMS) {
      Matrix outputs = outputs(last.get(), z, draft);
      double[] losses = draft.losses(outputs, draft.targets().top(1));
      if (Double.isNaN(losses[0])) {
        return List.of(
            Finding.fail(
                    Chain.activation(chain.last().layer()),
                    "The last layer can put out "
                        + Said.number(outputs.get(0, 0))
                        + ", and of that the loss is not a number: it takes outputs for"
                        + " probabilities or the like.")
                .mendedBy(
                    "Give the last layer an activation that stays where the loss is defined, or the"
                        + " loss from: logits if it has that setting.",
                    "sigmoid"));
      }
    }
    return List.of();
  }

  private static Matrix outputs(Activation activation, double z, Draft draft) {
    Matrix sums = draft.matrix(1, draft.width());
    sums.all().fill(z);
    Matrix outputs = draft.matrix(1, sums.columns());
    activation.value(sums, outputs);
    return outputs;
  }
}
