package basin.probes;

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
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The shape of the objective around the point: is it a minimum, a saddle, or not even stationary?
 *
 * <p>Computed in float64 over all training rows, whatever the trial's precision and batches. Series
 * {@code curvature.gradient-norm} = ‖∇f‖₂, {@code curvature.smallest} and {@code curvature.largest}
 * eigenvalue of the Hessian, {@code curvature.asymmetry} (see {@link Hessian}); track {@code
 * curvature.eigenvalues}, all of them, rising. Beyond {@code limit} parameters the gradient's norm
 * alone.
 */
@Doc("Gradient norm and eigenvalues of the Hessian, at the end of a run unless told otherwise.")
@Formula("H v = λ v,  H = ∂²f/∂w² over all training rows, by central differences of ∇f in float64")
@Convention("the exact Hessian of the mean loss, not a Gauss–Newton or Fisher matrix")
public record Curvature(
    @Doc(
            "largest number of parameters for which the Hessian is worked out; it takes two gradients each")
        @Default("500")
        @Range(from = 1, to = 5000)
        int limit)
    implements Probe {

  /** A Hessian less symmetric than this share of its largest entry lies at a kink. */
  private static final double TRUSTED = 1e-5;

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape) {
    return this::observe;
  }

  private void observe(Snapshot snapshot, Recorder recorder) {
    Vec point = snapshot.exactPoint();
    Vec gradient = snapshot.exactVector();
    Objective objective = snapshot.exact();
    objective.gradient(point, gradient);
    recorder.record("curvature.gradient-norm", gradient.norm());
    if (point.length() > limit) {
      remark(
          recorder,
          "no eigenvalues, %d parameters are more than the limit %d",
          point.length(),
          limit);
    } else if (gradient.finite()) {
      record(Hessian.of(objective, point, gradient, snapshot.exactVector()), recorder);
    } else {
      remark(recorder, "no eigenvalues, the gradient is not finite");
    }
  }

  private static void record(Hessian hessian, Recorder recorder) {
    if (!hessian.finite()) {
      remark(recorder, "no eigenvalues, the Hessian is not finite");
      return;
    }
    double[] eigenvalues = eigenvalues(hessian);
    double smallest = eigenvalues[0];
    double largest = eigenvalues[eigenvalues.length - 1];
    recorder.record("curvature.smallest", smallest);
    recorder.record("curvature.largest", largest);
    recorder.record("curvature.asymmetry", hessian.asymmetry());
    recorder.record("curvature.eigenvalues", eigenvalues);
    if (hessian.asymmetry() > TRUSTED * Math.max(1, Math.max(-smallest, largest))) {
      remark(
          recorder,
          "the Hessian is asymmetric by %.1e: the point lies at a kink and its eigenvalues say little",
          hessian.asymmetry());
    }
  }

  /** In rising order. */
  static double[] eigenvalues(Hessian hessian) {
    var matrix = new Array2DRowRealMatrix(hessian.rows(), false);
    double[] eigenvalues = new EigenDecomposition(matrix).getRealEigenvalues();
    Arrays.sort(eigenvalues);
    return eigenvalues;
  }

  private static void remark(Recorder recorder, String format, Object... numbers) {
    recorder.remark("curvature: " + String.format(Locale.ROOT, format, numbers));
  }
}
