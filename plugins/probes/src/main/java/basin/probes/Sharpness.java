package basin.probes;

import basin.curvature.LinearMap;
import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.State;

/**
 * The sharpness along the path: the largest eigenvalue λ of the Hessian of what the run descends,
 * weight decay included, over all training rows in float64, by a few products from where the last
 * look left off.
 *
 * <ul>
 *   <li>{@code sharpness.largest}: λ; {@code sharpness.residual}: an eigenvalue is no further from
 *       it than this;
 *   <li>{@code sharpness.times-rate}: η·λ, where the optimizer has one learning rate η; gradient
 *       descent is stable along a direction up to 2, with momentum β up to 2(1+β), in Nesterov's
 *       form up to 2(1+β)/(1+2β);
 *   <li>{@code sharpness.late}: the median of η·λ over the later half of the looks so far, where it
 *       settled when the run is over.
 * </ul>
 */
@Doc("The largest eigenvalue of the Hessian along the path, and its product with the rate.")
@Formula("λ = max vᵀ·∇²f(w)·v over ‖v‖ = 1")
@Source(
    "Cohen et al. 2021, Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability")
@Convention("of the full objective as it is descended, not of a mini-batch's; no preconditioner")
public record Sharpness(
    @Doc("at most so many Hessian products at a look") @Default("30") @Range(from = 1, to = 1000)
        int products,
    @Doc("a look ends when the residual is such a share of the eigenvalue")
        @Default("0.0001")
        @Range(from = 0, to = 1)
        double tolerance)
    implements Probe {

  @Override
  public Watch attach(Landscape landscape, State state) {
    return landscape.whole().secondDerivatives() == SecondDerivatives.NONE
        ? Refusal.of("sharpness: not measured, the problem has no second derivatives")
        : new Edge(landscape.dimension(), state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private final class Edge implements Watch {
    private final LargestEigenvalue largest;

    Edge(int dimension, State state) {
      largest = new LargestEigenvalue("sharpness", products, tolerance, dimension, state);
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      Objective objective = snapshot.descended();
      Vec point = snapshot.exactPoint();
      if (point.finite()) {
        LinearMap hessian = LinearMap.hessian(objective, point);
        largest.timesRate(largest.look(hessian, snapshot, recorder), snapshot, recorder);
      }
    }
  }
}
