package basin.gradients;

import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.problem.Passage;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the gradients g_n of single rows tell of their mean g: is a batch large enough, is a step
 * long enough?
 *
 * <p>Rows are drawn anew at each look; each passes by itself, in an evaluation. Series, with Σ the
 * covariance of the rows' gradients, N − 1 its divisor, and N rows:
 *
 * <ul>
 *   <li>{@code gauges.gradient-norm} = ‖g‖ and {@code gauges.covariance-trace} = tr Σ;
 *   <li>{@code gauges.noise-scale} = tr Σ/|G|², |G|² = ‖g‖² − tr Σ/N being its estimate without
 *       bias: the batch at which noise and gradient are of a size; none where |G|² is not above 0;
 *   <li>{@code gauges.signal-to-noise}: the mean over parameters of g²/Σ_ii, of those that vary
 *       (GSNR);
 *   <li>{@code gauges.norm-test} = tr Σ/(N‖g‖²), {@code gauges.inner-product-test} =
 *       Var(g_n·g)/(N‖g‖⁴) and {@code gauges.orthogonality-test}, the variance of what of g_n/‖g‖
 *       is at right angles to g, over N: a batch of N rows passes a test of width θ where it is at
 *       most θ²;
 *   <li>{@code gauges.coupled-batch} = η·tr Σ/L, the batch that CABS asks for at rate η and loss L;
 *       none if no rate is known;
 *   <li>{@code gauges.alpha} = −(g⁺·s)/(g⁻·s) of the last step s, g⁻ and g⁺ being the rows' mean
 *       gradients before and after it: −1 if the step was too short to be noticed, 0 if it went to
 *       the bottom along itself, 1 if it went as far up the other side.
 * </ul>
 */
@Doc("Gauges from gradients of single rows: noise scale, tests of the batch, length of steps.")
@Formula(
    "noise scale = tr Σ/|G|²   norm test = tr Σ/(N‖g‖²)   CABS = η·tr Σ/L   α = −(g⁺·s)/(g⁻·s)")
@Source(
    "Schneider, Dangel and Hennig 2021, Cockpit; McCandlish et al. 2018; Liu et al. 2020 (GSNR); Byrd"
        + " et al. 2012 and Bollapragada, Byrd and Nocedal 2018 (tests); Balles, Romero and Hennig 2017"
        + " (CABS)")
@Convention("covariances divide by N − 1; alpha comes of slopes, without a weight by their noise")
public record GradientGauges(
    @Doc("how many training rows pass, each by itself") @Default("32") @Range(from = 2, to = 1024)
        int rows)
    implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    RandomStream random = state.random("rows");
    return (snapshot, recorder) -> observe(snapshot, random, recorder);
  }

  private void observe(Snapshot snapshot, RandomStream random, Recorder recorder) {
    Landscape landscape = snapshot.landscape();
    int all = landscape.whole().rows();
    List<Vec> gradients = new ArrayList<>();
    int[] drawn = new int[Math.min(rows, all)];
    double loss = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = random.below(all);
      Optional<Passage> one = landscape.passage(snapshot.trainedPoint(), Pass.EVALUATION, drawn[i]);
      if (one.isEmpty()) {
        recorder.remark("gradient-gauges: there are no rows here");
        return;
      }
      loss += one.get().loss() / drawn.length;
      gradients.add(snapshot.exactVector().set(one.get().gradient()));
    }
    if (drawn.length < 2) {
      recorder.remark("gradient-gauges: there is but one row");
      return;
    }
    Gauges gauges = Gauges.of(gradients, snapshot::exactVector);
    gauges.record(recorder);
    recordCoupled(snapshot, loss, gauges, recorder);
    snapshot.update().ifPresent(step -> recordAlpha(snapshot, step, drawn, gradients, recorder));
  }

  private static void recordCoupled(
      Snapshot snapshot, double loss, Gauges gauges, Recorder recorder) {
    OptionalDouble rate =
        snapshot.rates().values().stream().mapToDouble(Double::doubleValue).findFirst();
    if (rate.isPresent() && loss > 0) {
      recorder.record("gauges.coupled-batch", rate.getAsDouble() * gauges.covarianceTrace() / loss);
    }
  }

  private static void recordAlpha(
      Snapshot snapshot, Vec step, int[] drawn, List<Vec> gradients, Recorder recorder) {
    Vec before = snapshot.exactVector().set(snapshot.trainedPoint());
    Vec moved = snapshot.exactVector().set(step);
    before.subtract(moved);
    double after = 0;
    for (Vec gradient : gradients) {
      after += gradient.dot(moved) / gradients.size();
    }
    double slope =
        snapshot
            .exactVector()
            .set(
                snapshot
                    .landscape()
                    .passage(before, Pass.EVALUATION, drawn)
                    .orElseThrow()
                    .gradient())
            .dot(moved);
    if (slope != 0) {
      recorder.record("gauges.alpha", -after / slope);
    }
  }
}
