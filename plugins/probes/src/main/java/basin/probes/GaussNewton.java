package basin.probes;

import basin.curvature.Ends;
import basin.curvature.Estimate;
import basin.curvature.HutchPlusPlus;
import basin.curvature.LinearMap;
import basin.curvature.Wanted;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.State;

/**
 * The Gauss–Newton matrix G of a network's loss over all training rows in float64, and what it
 * leaves out of the Hessian, H − G: how much of the curvature is the loss's, and how much is that
 * of the network itself.
 *
 * <ul>
 *   <li>{@code gauss-newton.largest}: the largest eigenvalue of G, {@code .largest.bound}: an
 *       eigenvalue lies within; track {@code gauss-newton.top}, falling;
 *   <li>{@code gauss-newton.trace} with {@code .trace.half}, half its 95 % interval;
 *   <li>{@code gauss-newton.rest.largest}, {@code gauss-newton.rest.smallest}: the ends of H − G,
 *       each with {@code .bound}.
 * </ul>
 *
 * <p>Problems without a network get a remark.
 */
@Doc("The Gauss–Newton matrix and what it leaves out, at the end of a run unless told otherwise.")
@Formula("G = mean over rows of Jᵀ·B·J,  J = ∂outputs/∂w,  B = ∂²loss/∂outputs²")
@Source("Schraudolph 2002, Fast Curvature Matrix-Vector Products for Second-Order Gradient Descent")
@Convention("of the loss alone, without the optimizer's weight decay")
public record GaussNewton(
    @Doc("how many of the largest eigenvalues") @Default("3") @Range(from = 1, to = 50) int top,
    @Doc("such a share of an eigenvalue its bound is to be")
        @Default("0.01")
        @Range(from = 0, to = 1)
        double within,
    @Doc("at most so many products for eigenvalues, and as many for the trace")
        @Default("90")
        @Range(from = 6)
        int products)
    implements Probe {

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    RandomStream random = state.random("gauss-newton");
    return landscape.surface().isPresent()
        ? Refusal.of("gauss-newton: not measured, the problem is no network")
        : (snapshot, recorder) -> observe(snapshot, recorder, random);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private void observe(Snapshot snapshot, Recorder recorder, RandomStream random) {
    Objective objective = snapshot.exact();
    Vec point = snapshot.exactPoint();
    LinearMap matrix = LinearMap.gaussNewton(objective, point);
    Ends ends =
        Ends.of(matrix, Wanted.highest(top, within, products), random, snapshot::exactVector);
    if (!Double.isFinite(ends.largest().value())) {
      recorder.remark("gauss-newton: not measured where the matrix is not finite");
      return;
    }
    recorder.record("gauss-newton.largest", ends.largest().value());
    recorder.record("gauss-newton.largest.bound", ends.largest().bound());
    recorder.record("gauss-newton.top", Ends.values(ends.highest()));
    Estimate trace = HutchPlusPlus.of(matrix, products / 3, random, snapshot::exactVector);
    recorder.record("gauss-newton.trace", trace.mean());
    recorder.record("gauss-newton.trace.half", trace.half());
    Ends rest =
        Ends.of(
            LinearMap.residual(objective, point),
            Wanted.both(1, within, products),
            random,
            snapshot::exactVector);
    recorder.record("gauss-newton.rest.largest", rest.largest().value());
    recorder.record("gauss-newton.rest.largest.bound", rest.largest().bound());
    recorder.record("gauss-newton.rest.smallest", rest.smallest().value());
    recorder.record("gauss-newton.rest.smallest.bound", rest.smallest().bound());
  }
}
