package basin.probes;

import basin.curvature.Estimate;
import basin.curvature.HutchPlusPlus;
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
 * The trace of the Hessian of what the run descends, weight decay included, over all training rows
 * in float64: the sum of all eigenvalues, from products alone, see {@link HutchPlusPlus}.
 *
 * <ul>
 *   <li>{@code curvature-trace}: the estimate; exact where there are no more parameters than a
 *       third of the products;
 *   <li>{@code curvature-trace.half}: half the length of its 95 % interval.
 * </ul>
 */
@Doc("The trace of the Hessian with its interval, at the end of a run unless told otherwise.")
@Formula("tr H = Σ λᵢ ≈ tr QᵀHQ + mean of gᵀ(1 − QQᵀ)H(1 − QQᵀ)g")
@Source("Meyer, Musco, Musco and Woodruff 2021, Hutch++: Optimal Stochastic Trace Estimation")
public record CurvatureTrace(
    @Doc("how many Hessian products it takes, a third of them for each part")
        @Default("90")
        @Range(from = 6, to = 100000)
        int products)
    implements Probe {

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    RandomStream random = state.random("curvature-trace");
    return landscape.whole().secondDerivatives() == SecondDerivatives.NONE
        ? Refusal.of("curvature-trace: not measured, the problem has no second derivatives")
        : (snapshot, recorder) -> observe(snapshot, recorder, random);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private void observe(Snapshot snapshot, Recorder recorder, RandomStream random) {
    Vec point = snapshot.exactPoint();
    if (!point.finite()) {
      recorder.remark("curvature-trace: not measured where the point is not finite");
      return;
    }
    Estimate trace =
        HutchPlusPlus.of(
            LinearMap.hessian(snapshot.descended(), point),
            products / 3,
            random,
            snapshot::exactVector);
    recorder.record("curvature-trace", trace.mean());
    recorder.record("curvature-trace.half", trace.half());
  }
}
