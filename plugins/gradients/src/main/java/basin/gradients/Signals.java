package basin.gradients;

import basin.spi.network.Pass;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Crossing;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of signals on their way through the layers, and of gradients on their way back, from
 * before the first step on.
 *
 * <p>Unless {@code every} says how often, it looks after each epoch, or where epochs are small
 * after as many as make a look cost a twentieth of them: a row that is looked at counts for 2 rows
 * that are trained on in {@code economy}, 3 in {@code standard}, 12 in {@code full}, so that 64 of
 * 860 rows are looked at every 5 epochs. The start and the end are always looked at.
 *
 * <p>At each look, training rows spread evenly over all, the same every time, pass through a copy
 * of the network as in training, and back. Series, for each layer, those inside others by their
 * path:
 *
 * <ul>
 *   <li>{@code signals.depth}: its place among the layers from the inputs on, 1 and so forth; at
 *       the first look alone;
 *   <li>{@code signals.mean} and {@code signals.variance} of what goes into its activation, z, over
 *       rows and units;
 *   <li>{@code signals.flat}: the share of z at which |φ′| is below 1 % of its largest value;
 *       {@code signals.dead}: the share of units that are flat at every row;
 *   <li>{@code signals.gradient-z} = √(mean over rows of ‖∂ℓ/∂z‖²), ℓ being the row's own loss;
 *   <li>{@code signals.gradient-weights} and {@code signals.gradient-bias}: ‖∂L/∂W‖₂ and ‖∂L/∂b‖₂,
 *       L being the mean over the rows;
 *   <li>from {@code standard} on, {@code signals.cosine}: the mean cosine of the outputs of two
 *       rows, 1 where inputs are told apart no more; {@code signals.rank} = (Σλ)²/Σλ² over the
 *       eigenvalues of the outputs' covariance: over how many directions rows are spread;
 *   <li>{@code signals.zero} and {@code signals.underflow}: the shares of the numbers ∂ℓ/∂z that
 *       are exactly 0, and that are not but lie below 2⁻¹²⁶, the smallest normal float32;
 *   <li>{@code signals.update} = ‖ΔW‖/‖W‖ of the last step; none at step 0.
 * </ul>
 *
 * <p>With {@code full} also {@code signals.jacobian-largest}, {@code signals.jacobian-smallest} and
 * {@code signals.jacobian-size} = √(mean σ²), of the singular values σ of ∂outputs/∂inputs, medians
 * over 8 rows; track {@code signals.jacobian}, those of the first row; track {@code
 * signals.time.<layer>}, for each step of a recurrent layer √(mean over rows of ‖∂ℓ/∂z_t‖²), and
 * series {@code signals.time-slope.<layer>}, the slope of its log₁₀ over the steps by least
 * squares: above 0 the gradient fades on its way back through time, below 0 it grows; tracks {@code
 * signals.deciles-z.<layer>} and {@code signals.deciles-gradient.<layer>}: the 1 %, 10 %, 20 %, …
 * 90 %, 99 % points of z, and of log₁₀|∂ℓ/∂z| where that is not 0.
 */
@Doc("Signals and gradients layer by layer: sizes, flat and dead units, what is told apart.")
@Formula(
    "gradient-z = √(mean over rows of ‖∂ℓ/∂z‖²)   cosine = mean of cos(a_r, a_s)   rank ="
        + " (Σλ)²/Σλ²   flat: |φ′(z)| < 0.01·max |φ′|")
@Convention(
    "gradient-z is of each row's own loss and does not depend on how many rows there are;"
        + " gradient-weights is of their mean, as a step sees it")
public record Signals(
    @Doc("how much is taken down: economy, standard or full") @Default("standard") Detail detail,
    @Doc("how many training rows pass") @Default("64") @Range(from = 2, to = 4096) int rows)
    implements Probe {
  /** The inverse of the share of training that looks may cost. */
  private static final long SHARE = 20;

  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Look(state.number("looks"));
  }

  @Override
  public Timing timing() {
    return Timing.SPARING;
  }

  /** As many epochs as make a look cost a twentieth of what trains meanwhile, or less. */
  @Override
  public long pace(Landscape landscape) {
    long all = Math.max(1, landscape.whole().rows());
    long look = detail.worth() * Math.min(rows, all);
    return (SHARE * look + all - 1) / all;
  }

  @Override
  public boolean looksAtUpdate() {
    return detail != Detail.ECONOMY;
  }

  /** Keeps what does not change from look to look. */
  private final class Look implements Watch {
    private final Scalar looks;
    private int[] places;
    private Flatness flatness;

    Look(Scalar looks) {
      this.looks = looks;
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      boolean first = looks.get() == 0;
      looks.set(looks.get() + 1);
      if (places == null) {
        places = Sample.spread(rows, snapshot.landscape().whole().rows());
        flatness = new Flatness(snapshot.exactVector());
      }
      Optional<Passage> passage =
          snapshot.landscape().passage(snapshot.trainedPoint(), Pass.TRAINING, places);
      if (passage.isEmpty()) {
        recorder.remark("signals: there are no layers here");
        return;
      }
      List<Crossing> layers = passage.get().layers();
      for (int i = 0; i < layers.size(); i++) {
        if (first) {
          recorder.record("signals.depth." + layers.get(i).path(), i + 1);
        }
        record(layers.get(i), passage.get(), snapshot, recorder);
      }
      if (detail == Detail.FULL) {
        Jacobian.record(snapshot.landscape(), snapshot.trainedPoint(), places, recorder);
      }
    }

    private void record(Crossing layer, Passage passage, Snapshot snapshot, Recorder recorder) {
      Forward.of(layer).ifPresent(z -> z.record(flatness, recorder));
      Backward back = new Backward(layer, passage, places.length);
      back.record(recorder);
      if (detail != Detail.ECONOMY) {
        Alike.of(layer.outputs()).record(layer.path(), recorder);
        back.recordLost(recorder);
        snapshot
            .update()
            .ifPresent(moved -> back.recordUpdate(moved, snapshot.trainedPoint(), recorder));
      }
      if (detail == Detail.FULL) {
        Forward.of(layer).ifPresent(z -> z.recordDeciles(recorder));
        back.recordDeciles(recorder);
        back.recordTime(recorder);
      }
    }
  }
}
