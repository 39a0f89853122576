package basin.probes;

import basin.curvature.Ends;
import basin.curvature.Flats;
import basin.curvature.Hessian;
import basin.curvature.Modes;
import basin.curvature.Wanted;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
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
 * The shape around the point of what the run descends, the optimizer's weight decay included: is it
 * a minimum, a saddle, or on its way?
 *
 * <p>Computed in float64 over all training rows, whatever the trial's precision and batches.
 * Series, the losses among them in the loss's own unit:
 *
 * <ul>
 *   <li>{@code curvature.objective} and {@code curvature.start}: what is descended, here and where
 *       the run started;
 *   <li>{@code curvature.gradient-norm} = ‖∇f‖₂;
 *   <li>{@code curvature.gain} = ½ gᵀ|H|⁺g over the modes that are not zero, what a quadratic model
 *       could still gain or lose before its stationary point; {@code curvature.gain-after} the same
 *       after a Newton step −H⁺g: much less if the model holds that far, and a stationary point is
 *       near;
 *   <li>{@code curvature.slope}: the change of the objective that the rest of the gradient, in zero
 *       modes, makes over the parameters' own lengths;
 *   <li>{@code curvature.rounding}: how much of gain and slope rounding errors alone would feign;
 *   <li>{@code curvature.negative}, {@code .zero}, {@code .positive}: how many modes there are of
 *       each sign, see {@link Modes}; {@code curvature.zero.<cause>}: how many of the zero modes
 *       have a known cause, see {@link Flats};
 *   <li>{@code curvature.smallest} and {@code curvature.largest} eigenvalue of the Hessian, {@code
 *       curvature.smallest.bound} and {@code curvature.largest.bound}: an eigenvalue lies within so
 *       much of them; {@code curvature.asymmetry} and {@code curvature.bend}, see {@link Hessian};
 *       {@code curvature.exact}: 1 if second derivatives are exact to rounding, 0 if they are
 *       differences.
 * </ul>
 *
 * <p>Track {@code curvature.eigenvalues}, all of them, rising.
 *
 * <p><b>The ends alone</b> are found by products, see {@link Ends}, beyond {@code limit}
 * parameters, and along the path where {@code top} is set: {@code curvature.largest}, {@code
 * .smallest} and their bounds; tracks {@code curvature.top}, falling, and {@code curvature.bottom},
 * rising, with {@code .bound} of each unless second derivatives are differences; {@code
 * curvature.products}, how many it took. What is known of the whole matrix is then recorded once,
 * where the run ended.
 */
@Doc("Gradient norm and eigenvalues of the Hessian, at the end of a run unless told otherwise.")
@Formula("H v = λ v,  H = ∂²f/∂w² over all training rows, in float64")
@Convention(
    "the exact Hessian of the mean loss, not a Gauss–Newton or Fisher matrix; of a surface that does"
        + " not know its own, central differences of ∇f")
@Source("Golub and Van Loan 2013, Matrix Computations, chapters 8 and 10; bounds by Kahan 1967")
public record Curvature(
    @Doc(
            "largest number of parameters for which the whole Hessian is worked out; it takes about a gradient"
                + " each, and all eigenvalues of 2000 about ten seconds")
        @Default("2000")
        @Range(from = 1, to = 5000)
        int limit,
    @Doc(
            "looks before the end show so many eigenvalues at each end, by products alone; otherwise"
                + " each look shows all, up to the limit")
        @Range(from = 1, to = 50)
        Optional<Integer> top,
    @Doc(
            "such a share of an eigenvalue its bound is to be, or its square of the largest, of those found by"
                + " products")
        @Default("0.01")
        @Range(from = 0, to = 1)
        double within,
    @Doc("at most so many products at a look, whether the bounds are as wanted or not")
        @Default("200")
        @Range(from = 1)
        int products)
    implements Probe {

  /** Of all eigenvalues up to a limit of parameters, and the outermost beyond it. */
  public Curvature(int limit) {
    this(limit, Optional.empty(), 0.01, 200);
  }

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return new CurvatureWatch(this, state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  /** What is looked for by products. */
  Wanted wanted() {
    return Wanted.both(top.orElse(1), within, products);
  }
}
