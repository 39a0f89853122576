package basin.gradients.caution;

import basin.gradients.theory.Limits;
import basin.gradients.theory.Measurement;
import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.network.Activation;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.problem.Crossing;
import basin.spi.problem.Passage;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gradients that fade or grow on their way back through the layers, as mean-field theory expects it
 * of the weights as they are drawn. Where there is no theory of a network, nothing is said.
 */
@Doc("Activations and weights with which gradients fade or explode over the depth of the network.")
@Formula("s₁/s_L = Π √χ over the layers between, χ = σ_w²·E[φ′(√q z)²]")
@Source("Schoenholz et al. 2017, Deep information propagation")
public record LostSignal(
    @Doc("ratio of ‖∂ℓ/∂z‖ of the first and the last layer, or its inverse, at which it is said")
        @Default("1000")
        @Range(from = 1)
        double times)
    implements Caution {

  private static final int ROWS = 8;
  private static final int ROOM = 4096;
  private static final int LEAST_LAYERS = 3;

  @Override
  public List<Finding> look(Draft draft) {
    int all = draft.landscape().whole().rows();
    int[] places =
        IntStream.range(0, Math.min(ROWS, all)).map(i -> i * all / Math.min(ROWS, all)).toArray();
    Passage passage = draft.landscape().passage(draft.point(), Pass.TRAINING, places).orElseThrow();
    Vec room = draft.matrix(1, ROOM).all();
    Measurement measured = Measurement.of(passage, draft.point(), room);
    int layers = measured.anatomy().measured().size();
    if (measured.anatomy().refusal().isPresent() || layers < LEAST_LAYERS) {
      return List.of();
    }
    double[] signals = measured.wide().signals();
    double ratio = signals[0] / signals[layers - 1];
    if (!(ratio > 0) || !Double.isFinite(ratio) || ratio > 1 / times && ratio < times) {
      return List.of();
    }
    Crossing middle = measured.anatomy().measured().get(layers / 2);
    Finding finding =
        Finding.look(
            Chain.weights(middle, draft.initializer()),
            "Over "
                + layers
                + " layers the gradient "
                + (ratio < 1 ? "fades" : "explodes")
                + ": mean-field theory expects ‖∂ℓ/∂z‖ of the first to be "
                + Said.number(ratio)
                + " times that of the last"
                + measured.repeated().map(LostSignal::words).orElse("")
                + ".");
    return List.of(mended(finding, middle.layer().nonlinearity()));
  }

  private static String words(Limits limits) {
    String weight = " (σ_w = " + Said.number(Math.sqrt(limits.weight()));
    if (!Double.isFinite(limits.fixedPoint())) {
      return weight + ", variances explode)";
    }
    return weight
        + ", χ₁ = "
        + Said.number(limits.chi())
        + (limits.edge().isPresent()
            ? ", and 1 at σ_w = " + Said.number(limits.edge().getAsDouble())
            : "")
        + ")";
  }

  private static Finding mended(Finding finding, Optional<Activation> activation) {
    if (activation.isPresent() && activation.get().homogeneous() && !activation.get().identity()) {
      return finding.mendedBy(
          "Draw weights of the variance 2/inputs, which keeps the signal of a rectifier.",
          "he-normal");
    }
    return activation.isPresent() && (activation.get().odd() || activation.get().identity())
        ? finding.mendedBy(
            "Draw weights of the variance 1/inputs, near the edge of chaos.", "lecun-normal")
        : finding.mendedBy(
            "Use another activation, such as tanh or relu with weights to match, or fewer layers.");
  }
}
