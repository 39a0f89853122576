package basin.probes;

import basin.curvature.GradientNoise.TwoBatches;
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
 * How noisy the gradients of mini-batches are beside the whole gradient, of the loss alone.
 *
 * <ul>
 *   <li>{@code noise-scale.trace}: tr Σ, the variance of single rows' gradients; {@code
 *       noise-scale.squared-norm}: ‖∇L‖² without bias, which may come out negative;
 *   <li>{@code noise-scale.rows}: their quotient, the batch at which noise and gradient are of a
 *       size; none where the squared norm is not above 0.
 * </ul>
 *
 * <p>Steps over all rows have no noise and get a remark.
 */
@Doc("How many rows a batch needs for its gradient to be more signal than noise.")
@Formula("tr Σ / ‖∇L‖², from squared norms of gradients over B₁ and B₂ rows")
@Source("McCandlish et al. 2018, An Empirical Model of Large-Batch Training, appendix A.1")
@Convention("B₁ is the trial's batch, B₂ all training rows")
public record NoiseScale(
    @Doc("at most so many batches at a look, evenly spread over the epoch")
        @Default("50")
        @Range(from = 2, to = 100000)
        int batches)
    implements Probe {

  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Noise(landscape.dimension(), state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private final class Noise implements Watch {
    private final BatchGradients gradients;

    Noise(int dimension, State state) {
      gradients = new BatchGradients(batches, dimension, state);
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      if (!snapshot.trainedPoint().finite()) {
        return;
      }
      double[] sum = new double[2];
      Vec exact = snapshot.exactVector();
      int rows =
          gradients.visit(
              snapshot,
              (batch, gradient) -> {
                exact.set(gradient);
                sum[0] += exact.dot(exact);
                sum[1]++;
              });
      Vec point = snapshot.exactVector().set(snapshot.trainedPoint());
      snapshot.exact().gradient(point, exact);
      int all = snapshot.exact().rows();
      if (all <= rows) {
        if (snapshot.progress().step() > 1) { // a rehearsal has few rows
          recorder.remark("noise-scale: not measured, each step takes all rows");
        }
        return;
      }
      TwoBatches noise = TwoBatches.of(rows, sum[0] / sum[1], all, exact.dot(exact));
      recorder.record("noise-scale.trace", noise.covarianceTrace());
      recorder.record("noise-scale.squared-norm", noise.squaredNorm());
      if (noise.squaredNorm() > 0) {
        recorder.record("noise-scale.rows", noise.covarianceTrace() / noise.squaredNorm());
      }
    }
  }
}
