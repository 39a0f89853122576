package basin.probes;

import basin.curvature.Flats;
import basin.curvature.Hessian;
import basin.curvature.Lengths;
import basin.curvature.Spectrum;
import basin.curvature.Surroundings;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.State;
import java.util.Locale;

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
 *   <li>{@code curvature.smallest} and {@code curvature.largest} eigenvalue of the Hessian; {@code
 *       curvature.asymmetry} and {@code curvature.bend}, see {@link Hessian}; {@code
 *       curvature.exact}: 1 if its entries are exact to rounding, 0 if they are differences.
 * </ul>
 *
 * <p>Track {@code curvature.eigenvalues}, all of them, rising. Beyond {@code limit} parameters the
 * first three alone.
 */
@Doc("Gradient norm and eigenvalues of the Hessian, at the end of a run unless told otherwise.")
@Formula("H v = λ v,  H = ∂²f/∂w² over all training rows, in float64")
@Convention(
    "the exact Hessian of the mean loss, not a Gauss–Newton or Fisher matrix; of a surface that does"
        + " not know its own, central differences of ∇f")
public record Curvature(
    @Doc(
            "largest number of parameters for which the Hessian is worked out; it takes about a gradient each")
        @Default("500")
        @Range(from = 1, to = 5000)
        int limit)
    implements Probe {

  /** A Hessian less symmetric than this lies at a kink. */
  private static final double TRUSTED = 1e-5;

  /** So does a point at which the differences to either side differ by more than this share. */
  private static final double BENT = 1e-2;

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return this::observe;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private void observe(Snapshot snapshot, Recorder recorder) {
    snapshot.penalty().caveat().ifPresent(c -> remark(recorder, "judged is the loss alone: %s", c));
    Objective objective = snapshot.descended();
    Vec point = snapshot.exactPoint();
    Vec gradient = snapshot.exactVector();
    recorder.record("curvature.objective", objective.gradient(point, gradient));
    recorder.record("curvature.gradient-norm", gradient.norm());
    Vec startGradient = snapshot.exactVector();
    Vec start = snapshot.exactStart();
    recorder.record("curvature.start", objective.gradient(start, startGradient));
    if (point.length() > limit) {
      remark(
          recorder,
          "no eigenvalues, %d parameters are more than the limit %d",
          point.length(),
          limit);
    } else if (gradient.finite()) {
      double[] terms = Surroundings.terms(gradient, startGradient);
      Lengths lengths =
          Lengths.of(point, start, snapshot.blocks())
              .heard(objective, point, gradient, start, startGradient);
      Hessian hessian =
          Hessian.of(objective, point, gradient, lengths, terms, snapshot::exactVector);
      record(new Surroundings(objective, point, gradient, terms, hessian), snapshot, recorder);
    } else {
      remark(recorder, "no eigenvalues, the gradient is not finite");
    }
  }

  private static void record(Surroundings around, Snapshot snapshot, Recorder recorder) {
    Hessian hessian = around.hessian();
    if (!hessian.finite()) {
      remark(recorder, "no eigenvalues, the Hessian is not finite");
      return;
    }
    around.record(snapshot.exactVector(), snapshot.exactVector(), recorder);
    Flats.of(
            around,
            snapshot.landscape().symmetries(around.point()),
            snapshot.exactVector(),
            snapshot.exactVector())
        .forEach((cause, n) -> recorder.record("curvature.zero." + cause, n));
    double[] eigenvalues = Spectrum.of(hessian.rows()).values();
    recorder.record("curvature.smallest", eigenvalues[0]);
    recorder.record("curvature.largest", eigenvalues[eigenvalues.length - 1]);
    recorder.record("curvature.eigenvalues", eigenvalues);
    recorder.record("curvature.exact", hessian.exact() ? 1 : 0);
    if (!hessian.exact()) {
      remark(recorder, "second derivatives are central differences of the gradient");
    }
    recorder.record("curvature.asymmetry", hessian.asymmetry());
    recorder.record("curvature.bend", hessian.bend());
    if (hessian.asymmetry() > TRUSTED || hessian.bend() > BENT) {
      remark(
          recorder,
          "the point lies at a kink and its eigenvalues say little: the Hessian is asymmetric by %.1e"
              + " of its largest entry, and the differences to either side differ by %.1e",
          hessian.asymmetry(),
          hessian.bend());
    }
  }

  private static void remark(Recorder recorder, String format, Object... numbers) {
    recorder.remark("curvature: " + String.format(Locale.ROOT, format, numbers));
  }
}
