package basin.gradients.sanity;

import basin.gradients.caution.Chain;
import basin.gradients.caution.Said;
import basin.gradients.theory.Measurement;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import basin.spi.problem.Crossing;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;
import java.util.Optional;

/** Whether the gradient comes back to the first layer, as measured, beside what theory expects. */
@Doc("Whether the gradient reaches the first layer, neither faded nor exploded.")
@Convention("s is the root of the mean over rows of ‖∂ℓ/∂z‖², z being a layer's sums")
public record SignalsAtStart(
    @Doc("ratio of s of the first and the last layer, or its inverse, beyond which it is said")
        @Default("1000")
        @Range(from = 1)
        double times)
    implements SanityCheck {

  private static final int ROOM = 4096;
  private static final int LEAST_LAYERS = 3;

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial.network().flatMap(this::examine);
  }

  private Optional<Finding> examine(Draft draft) {
    List<Crossing> layers =
        Chain.of(draft.passage()).leaves().stream()
            .filter(layer -> layer.signal().isPresent() && !layer.blocks().isEmpty())
            .toList();
    if (layers.size() < LEAST_LAYERS) {
      return Optional.empty();
    }
    Crossing first = layers.get(0);
    Crossing last = layers.get(layers.size() - 1);
    double ratio = size(first) / size(last);
    String fact =
        "‖∂ℓ/∂z‖ of "
            + first.path()
            + " is "
            + Said.number(ratio)
            + " times that of "
            + last.path()
            + ", over "
            + layers.size()
            + " layers"
            + expected(draft, layers.size())
            + ".";
    boolean usual = ratio > 1 / times && ratio < times;
    if (usual) {
      return Optional.of(Finding.pass(fact));
    }
    Crossing middle = layers.get(layers.size() / 2);
    return Optional.of(
        Finding.fail(Chain.weights(middle, draft.initializer()), fact)
            .mendedBy(
                "Other first weights or activations keep its size: he-normal with relu, edge-of-chaos"
                    + " or orthogonal with tanh; or normalisation, or ways around layers."));
  }

  private static String expected(Draft draft, int layers) {
    Measurement measured =
        Measurement.of(draft.passage(), draft.point(), draft.matrix(1, ROOM).all());
    if (measured.anatomy().refusal().isPresent() || measured.anatomy().measured().size() < layers) {
      return "";
    }
    double[] signals = measured.wide().signals();
    return "; mean-field theory expects " + Said.number(signals[0] / signals[signals.length - 1]);
  }

  private static double size(Crossing layer) {
    return layer.signal().orElseThrow().all().norm();
  }
}
