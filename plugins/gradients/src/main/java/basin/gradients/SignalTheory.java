package basin.gradients;

import basin.gradients.theory.Expectation;
import basin.gradients.theory.Expectation.Interval;
import basin.gradients.theory.Limits;
import basin.gradients.theory.Measurement;
import basin.gradients.theory.Profile;
import basin.gradients.theory.Recurrent;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Crossing;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What theory expects of signals and gradients before the first step, beside what is measured.
 *
 * <p>Of networks of dense layers with elementwise activations and normalisations of rows or
 * batches, ways around them included; of others it says that there is no theory. Variances are
 * those of the weights as they were drawn. Rows spread evenly over the training rows pass through
 * the network and back. An infinitely wide network takes the signal of the last layer as it was
 * measured; networks of this width have each the one that the loss makes of their own outputs, but
 * for activations at the end that couple them. Series for each layer that sums, from {@code
 * theory.depth}, its place, on:
 *
 * <ul>
 *   <li>{@code theory.variance}: the mean square of its sums in an infinitely wide network; {@code
 *       theory.variance-low} and {@code theory.variance-high}: where 95 of 100 networks of this
 *       width lie; {@code theory.variance-measured};
 *   <li>{@code theory.gradient-z} and so forth: √(mean over rows of ‖∂ℓ/∂z‖²), likewise;
 *   <li>{@code theory.cosine} and {@code theory.gradient-weights} and so forth: the mean cosine of
 *       two rows' sums and ‖∂L/∂W‖, with the median of networks of this width in the place of
 *       infinite ones.
 * </ul>
 *
 * <p>{@code theory.slope-measured}, of log₁₀ of gradient-z over depth by least squares, its {@code
 * theory.slope} in an infinitely wide network and its ends {@code theory.slope-low} and {@code
 * theory.slope-high}; {@code theory.slope-chance}: how often a network drawn alike is as far out.
 * {@code theory.weights-slope-measured} and so forth: the slope of log₁₀‖∂L/∂W‖, with the median of
 * networks of this width.
 *
 * <p>Of a plain recurrent layer that hands on its last state: tracks {@code theory.time.<layer>},
 * for each step √(mean over rows of ‖∂ℓ/∂z_t‖²) in an infinitely wide layer, {@code
 * theory.time-low.<layer>} and {@code theory.time-high.<layer>}; {@code
 * theory.time-slope-measured.<layer>}, of its log₁₀ over the steps, {@code
 * theory.time-slope.<layer>} of a wide layer, and with {@code -low}, {@code -high} and {@code
 * -chance} as above. What comes back to the last state is taken as it was measured.
 *
 * <p>Where all layers but the first and the last are alike: {@code theory.weight-deviation} σ_w and
 * {@code theory.bias-deviation} σ_b, {@code theory.fixed-point} q* of the variance (none if it
 * explodes), {@code theory.chi} at it, {@code theory.variance-depth} ξ_q and {@code
 * theory.correlation-depth} ξ_c where they are finite, {@code theory.fixed-cosine} c*, and {@code
 * theory.edge}, the σ_w of the edge of chaos under this σ_b.
 *
 * <p>A batch's normalisation couples the rows: what passes is then one batch, ∂ℓ/∂z is that of all
 * its rows' losses, and there is no wide network but the median of those of this width. {@code
 * theory.chi} is that of a batch of many rows.
 *
 * <p>Networks of finite width are drawn by their sums, not their weights, so that hundreds are
 * cheap; for the interval see {@link Expectation}.
 */
@Doc("What mean-field theory expects of signals and gradients at the start, and what is measured.")
@Formula("q ← σ_w²·E[φ(√q z)²] + σ_b²   χ = σ_w²·E[φ′(√q z)²]   ‖∂ℓ/∂zˡ‖² ≈ χ·‖∂ℓ/∂zˡ⁺¹‖²")
@Source(
    "Poole et al. 2016; Schoenholz et al. 2017; Yang and Schoenholz 2017 for residual networks;"
        + " Yang et al. 2019 for normalised batches")
@Convention("σ_w² is the mean square of the weights as drawn times the number of inputs of a unit")
public record SignalTheory(
    @Doc("how many training rows pass") @Default("8") @Range(from = 2, to = 64) int rows,
    @Doc("how many networks of this width are drawn, for intervals of 95 %: 39, 79, 199 …")
        @Default("79")
        @Range(from = 39, to = 1999)
        int draws)
    implements Probe {

  /** Normal numbers, some seconds; where more were needed, fewer networks are drawn. */
  private static final long MOST = 100_000_000;

  /** Of recurrent layers, whose weights are drawn: a second or two. */
  private static final double MOST_PRODUCTS = 2e9;

  private static final int FEWEST = 39;

  @Override
  public Timing timing() {
    return Timing.START;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    RandomStream random = state.random("theory");
    return (snapshot, recorder) -> observe(snapshot, random, recorder);
  }

  private void observe(Snapshot snapshot, RandomStream random, Recorder recorder) {
    if (snapshot.progress().step() > 0) {
      return; // it is of the start
    }
    int[] places = Sample.spread(rows, snapshot.landscape().whole().rows());
    Vec point = snapshot.trainedPoint();
    Optional<Passage> passage = snapshot.landscape().passage(point, Pass.TRAINING, places);
    if (passage.isEmpty()) {
      recorder.remark("signal-theory: there are no layers here");
      return;
    }
    boolean inTime = throughTime(passage.get(), point, snapshot.exactVector(), random, recorder);
    Measurement measured = Measurement.of(passage.get(), point, snapshot.exactVector());
    if (measured.anatomy().refusal().isPresent() && inTime) {
      return;
    }
    if (measured.anatomy().refusal().isPresent()) {
      recorder.remark("signal-theory: " + measured.anatomy().refusal().get());
      return;
    }
    boolean many = measured.effort() * draws > MOST;
    record(measured, measured.expectation(many ? FEWEST : draws, random), recorder);
    measured.repeated().ifPresent(limits -> record(limits, recorder));
  }

  /** Of plain recurrent layers; whether there is one. */
  private boolean throughTime(
      Passage passage, Vec point, Vec room, RandomStream random, Recorder recorder) {
    boolean found = false;
    for (Crossing layer : passage.layers()) {
      Optional<Recurrent> recurrent = Recurrent.of(layer, point, room);
      if (recurrent.isPresent()) {
        boolean many = recurrent.get().effort() * draws > MOST_PRODUCTS;
        new TimeTheory(layer.path(), recurrent.get())
            .record(many ? FEWEST : draws, random, recorder);
        found = true;
      }
    }
    return found;
  }

  private static void record(Measurement measured, Expectation expected, Recorder recorder) {
    List<String> paths = measured.paths();
    Profile wide = measured.wide();
    for (int i = 0; i < paths.size(); i++) {
      recorder.record("theory.depth." + paths.get(i), i + 1);
    }
    Numbers numbers = new Numbers(paths, measured.profile(), wide, expected, recorder);
    numbers.record("variance", Profile::squares);
    numbers.record("gradient-z", Profile::signals);
    numbers.record("cosine", Profile::cosines);
    numbers.record("gradient-weights", Profile::weights);
    double weights = measured.profile().weightsSlope();
    if (paths.size() > 1 && Double.isFinite(weights)) {
      Interval interval = expected.of(Profile::weightsSlope);
      recorder.record("theory.weights-slope-measured", weights);
      recorder.record("theory.weights-slope", interval.middle());
      recorder.record("theory.weights-slope-low", interval.low());
      recorder.record("theory.weights-slope-high", interval.high());
    }
    double slope = measured.profile().slope();
    if (paths.size() > 1 && Double.isFinite(slope)) {
      Interval interval = expected.of(Profile::slope);
      recorder.record("theory.slope-measured", slope);
      recorder.record("theory.slope", known(wide.slope(), interval));
      recorder.record("theory.slope-low", interval.low());
      recorder.record("theory.slope-high", interval.high());
      recorder.record("theory.slope-chance", expected.chance(Profile::slope, slope));
    }
  }

  /** What networks of finite width have in the middle where there is no limit of wide ones. */
  private static double known(double wide, Interval interval) {
    return Double.isNaN(wide) ? interval.middle() : wide;
  }

  /** What is expected of layers. */
  private record Numbers(
      List<String> paths, Profile measured, Profile wide, Expectation expected, Recorder recorder) {
    void record(String what, Function<Profile, double[]> numbers) {
      for (int i = 0; i < paths.size(); i++) {
        int layer = i;
        Interval interval = expected.of(profile -> numbers.apply(profile)[layer]);
        double line = numbers.apply(wide)[i];
        put(what, i, known(line, interval));
        put(what + "-low", i, interval.low());
        put(what + "-high", i, interval.high());
        put(what + "-measured", i, numbers.apply(measured)[i]);
      }
    }

    private void put(String what, int layer, double number) {
      recorder.record("theory." + what + "." + paths.get(layer), number);
    }
  }

  private static void record(Limits limits, Recorder recorder) {
    recorder.record("theory.weight-deviation", Math.sqrt(limits.weight()));
    recorder.record("theory.bias-deviation", Math.sqrt(limits.bias()));
    limits.edge().ifPresent(edge -> recorder.record("theory.edge", edge));
    if (Double.isInfinite(limits.fixedPoint())) {
      return;
    }
    recorder.record("theory.fixed-point", limits.fixedPoint());
    recorder.record("theory.chi", limits.chi());
    recorder.record("theory.fixed-cosine", limits.fixedCosine());
    limits.varianceDepth().ifPresent(xi -> recorder.record("theory.variance-depth", xi));
    limits.correlationDepth().ifPresent(xi -> recorder.record("theory.correlation-depth", xi));
  }
}
