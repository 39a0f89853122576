package basin.probes;

import basin.curvature.LinearMap;
import basin.spi.descent.Preconditioned;
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
import java.util.Optional;

/**
 * The sharpness as an optimizer meets it that divides each component of the gradient by a number of
 * its own, as Adam and RMSprop do: the largest eigenvalue λ of P⁻¹H, P being what the last step
 * divided by, corrections included, and H the Hessian of what the run descends where it trains,
 * weight decay included, over all training rows in float64.
 *
 * <ul>
 *   <li>{@code preconditioned-sharpness.largest}: λ; {@code preconditioned-sharpness.residual}: an
 *       eigenvalue is no further from it than this;
 *   <li>{@code preconditioned-sharpness.times-rate}: η·λ, where the optimizer has one learning rate
 *       η; {@code preconditioned-sharpness.threshold}: up to which full steps are stable while P
 *       rests: 2(1+β₁)/(1−β₁) for Adam, which is 38 by default, 2(1+μ) for RMSprop with momentum μ;
 *   <li>{@code preconditioned-sharpness.late}: the median of η·λ over the later half of the looks
 *       so far, where it settled when the run is over.
 * </ul>
 */
@Doc("The largest eigenvalue of P⁻¹H, P being what the optimizer divides gradients by.")
@Formula("λ = max vᵀ·P^(−½)·∇²f(w)·P^(−½)·v over ‖v‖ = 1")
@Source(
    "Cohen et al. 2022, Adaptive Gradient Methods at the Edge of Stability (arXiv 2207.14484),"
        + " section 3")
@Convention(
    "P has the corrections of both moments in it; of the full objective, not of a mini-batch's")
public record PreconditionedSharpness(
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
        ? Refusal.of(
            "preconditioned-sharpness: not measured, the problem has no second derivatives")
        : new Edge(landscape.dimension(), state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private final class Edge implements Watch {
    private final LargestEigenvalue largest;

    Edge(int dimension, State state) {
      largest =
          new LargestEigenvalue("preconditioned-sharpness", products, tolerance, dimension, state);
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      Optional<Preconditioned.Now> now = snapshot.preconditioner();
      Vec point = snapshot.exactVector().set(snapshot.trainedPoint());
      if (now.isEmpty()) {
        if (snapshot.progress().step() > 0) {
          recorder.remark(
              "preconditioned-sharpness: not measured, the optimizer does not tell what it divides"
                  + " gradients by");
        }
      } else if (point.finite() && now.get().diagonal().finite()) {
        look(point, now.get(), snapshot, recorder);
      }
    }

    private void look(Vec point, Preconditioned.Now now, Snapshot snapshot, Recorder recorder) {
      Vec root = snapshot.exactVector().set(now.diagonal()).sqrt();
      LinearMap hessian = LinearMap.hessian(snapshot.descended(), point);
      LinearMap preconditioned =
          (x, product) -> {
            hessian.apply(snapshot.exactVector().set(x).divide(root), product);
            product.divide(root);
          };
      double value = largest.look(preconditioned, snapshot, recorder);
      recorder.record("preconditioned-sharpness.threshold", now.stable());
      largest.timesRate(value, snapshot, recorder);
    }
  }
}
