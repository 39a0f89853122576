package basin.gradients.sanity;

import basin.gradients.Flatness;
import basin.gradients.caution.Chain;
import basin.gradients.caution.Said;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import basin.spi.network.Activation;
import basin.spi.problem.Crossing;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.Arrays;
import java.util.Optional;

/** The layer with most units that are flat at every row before the first step. */
@Doc("Whether hidden units let a gradient through.")
@Convention("flat: |φ′(z)| < 0.01·max |φ′|, at every row that was looked at")
public record DeadUnits(
    @Doc("share of a layer's units beyond which it is said")
        @Default("0.5")
        @Range(from = 0, to = 1)
        double share)
    implements SanityCheck {

  private static final int ROOM = 4096;
  private static final double NEARLY_ALL = 0.95;

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial.network().flatMap(this::examine);
  }

  private Optional<Finding> examine(Draft draft) {
    Flatness flatness = new Flatness(draft.matrix(1, ROOM).all());
    Chain chain = Chain.of(draft.passage());
    Crossing worst = null;
    double most = -1;
    for (Crossing layer : chain.leaves()) {
      Optional<Activation> activation = layer.layer().nonlinearity();
      if (layer != chain.last()
          && activation.isPresent()
          && !activation.get().identity()
          && !activation.get().rowwise()
          && layer.sums().isPresent()) {
        double dead = dead(flatness, activation.get(), layer);
        if (dead > most) {
          most = dead;
          worst = layer;
        }
      }
    }
    if (worst == null) {
      return Optional.empty();
    }
    String fact =
        "In "
            + worst.path()
            + " "
            + Said.share(most)
            + " of the units are flat at all "
            + Said.count(worst.inputs().rows(), "row")
            + ", in other layers not more.";
    if (most <= share) {
      return Optional.of(Finding.pass(fact));
    }
    Finding finding =
        most > NEARLY_ALL
            ? Finding.fail(Chain.weights(worst, draft.initializer()), fact)
            : Finding.look(Chain.weights(worst, draft.initializer()), fact);
    return Optional.of(
        finding.mendedBy(
            "Begin with biases of 0 and weights to match the activation, and scale the inputs."));
  }

  private static double dead(Flatness flatness, Activation activation, Crossing layer) {
    boolean[] flat = flatness.at(activation, layer.sums().orElseThrow().all().toArray());
    int units = layer.sums().orElseThrow().columns();
    boolean[] dead = new boolean[units];
    Arrays.fill(dead, true);
    for (int i = 0; i < flat.length; i++) {
      dead[i % units] &= flat[i];
    }
    int count = 0;
    for (boolean each : dead) {
      count += each ? 1 : 0;
    }
    return count / (double) units;
  }
}
