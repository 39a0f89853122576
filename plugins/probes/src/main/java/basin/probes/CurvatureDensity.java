package basin.probes;

import basin.curvature.Density;
import basin.curvature.Estimate;
import basin.curvature.LinearMap;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.random.RandomStream;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.State;

/**
 * How many eigenvalues the Hessian of what the run descends has where, weight decay included, over
 * all training rows in float64; see {@link Density}. Tracks, one number for each stretch of
 * eigenvalues:
 *
 * <ul>
 *   <li>{@code curvature-density.edges}: where stretches begin and the last one ends, see {@link
 *       SymmetricDecades}; one number more;
 *   <li>{@code curvature-density.count}: how many eigenvalues lie in each; together they are as
 *       many as there are parameters;
 *   <li>{@code curvature-density.half}: half the length of the 95 % interval of each.
 * </ul>
 */
@Doc("How many eigenvalues of the Hessian lie where, at the end of a run unless told otherwise.")
@Formula(
    "count(a, b) = n · mean over v of Σ τⱼ² over the θⱼ from a to b,  T = Vᵀ·H·V = Σ θⱼ·sⱼsⱼᵀ, τⱼ = (sⱼ)₁")
@Source("Ubaru, Chen and Saad 2017, Fast Estimation of tr(f(A)) via Stochastic Lanczos Quadrature")
public record CurvatureDensity(
    @Doc("random vectors that it is looked at from") @Default("10") @Range(from = 2, to = 1000)
        int probes,
    @Doc("Hessian products from each") @Default("60") @Range(from = 2, to = 1000) int steps)
    implements Probe {

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    RandomStream random = state.random("curvature-density");
    return landscape.whole().secondDerivatives() == SecondDerivatives.NONE
        ? Refusal.of("curvature-density: not measured, the problem has no second derivatives")
        : (snapshot, recorder) -> observe(snapshot, recorder, random);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private void observe(Snapshot snapshot, Recorder recorder, RandomStream random) {
    Vec point = snapshot.exactPoint();
    LinearMap hessian = LinearMap.hessian(snapshot.descended(), point);
    Density density = Density.of(hessian, probes, steps, random, snapshot::exactVector);
    if (!Double.isFinite(density.largest())) {
      recorder.remark("curvature-density: not measured where the Hessian is not finite");
      return;
    }
    double[] edges = SymmetricDecades.of(density.largest()).edges();
    double[] counts = new double[edges.length - 1];
    double[] halves = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      Estimate count = density.count(edges[i], edges[i + 1]);
      counts[i] = count.mean();
      halves[i] = count.half();
    }
    recorder.record("curvature-density.edges", edges);
    recorder.record("curvature-density.count", counts);
    recorder.record("curvature-density.half", halves);
  }
}
