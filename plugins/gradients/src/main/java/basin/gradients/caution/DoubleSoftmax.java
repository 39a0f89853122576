package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Probabilities that a loss takes for logits: softmax of softmax cannot be sure of anything. */
@Doc("An output activation that makes probabilities, before a loss that makes them of its own.")
@Formula("softmax(softmax(z)) ≤ e/(e + C − 1), so that the loss cannot fall below −ln of that")
public record DoubleSoftmax() implements Caution {
  @Override
  public List<Finding> look(Draft draft) {
    Chain chain = Chain.of(draft.passage());
    Optional<Activation> last = chain.lastActivation();
    int outputs = draft.width();
    if (outputs < 2
        || last.isEmpty()
        || !draft.loss().seesDifferencesOnly()
        || !last.get().rowwise()
        || !isDistribution(last.get(), draft)) {
      return List.of();
    }
    Matrix sure = draft.matrix(1, outputs);
    sure.set(0, 0, 1);
    double least = draft.losses(sure, sure)[0];
    return List.of(
        Finding.fail(
                Chain.activation(chain.last().layer()),
                "The loss turns outputs into probabilities itself, and what it gets are probabilities"
                    + " already: even for answers that are certain and right it does not fall below "
                    + Said.number(least)
                    + ", where without the activation it comes to 0.")
            .mendedBy("Take the activation of the last layer out.", "identity"));
  }

  private static boolean isDistribution(Activation activation, Draft draft) {
    Matrix sums = draft.matrix(1, 3);
    Matrix value = draft.matrix(1, 3);
    activation.value(sums.set(0, 0, 1).set(0, 1, -1), value);
    double[] values = value.all().toArray();
    return Arrays.stream(values).allMatch(v -> v >= 0)
        && Math.abs(Arrays.stream(values).sum() - 1) < 1e-9;
  }
}
