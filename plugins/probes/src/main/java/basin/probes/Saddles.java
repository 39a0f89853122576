package basin.probes;

import basin.curvature.Hessian;
import basin.curvature.Lengths;
import basin.curvature.Modes;
import basin.curvature.Spectrum;
import basin.curvature.Surroundings;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Trend;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.util.List;

/**
 * How near the path comes to saddles, and along which directions it leaves them; of what the run
 * descends, over all training rows in float64.
 *
 * <ul>
 *   <li>{@code saddles.objective}, {@code saddles.gradient-norm}; {@code saddles.index}: how many
 *       modes of the Hessian bend down; {@code saddles.smallest}: its smallest eigenvalue; {@code
 *       saddles.gain}: ½ gᵀ|H|⁺g, how far the objective is from its value at the nearest stationary
 *       point of a quadratic model: near a saddle it is small, and the index above 0;
 *   <li>{@code saddles.pull}: the share ‖P₋g‖²/‖g‖² of the gradient in the directions that bend
 *       down; {@code saddles.leaving}: that of the way since the last look;
 *   <li>{@code saddles.spearman}: the rank correlation of objective and index over the looks so
 *       far, 1 if the index falls with the objective all along; NaN if one of them is the same at
 *       all.
 * </ul>
 *
 * <p>It takes about a gradient for each parameter at each look; beyond {@code limit} parameters it
 * records nothing.
 */
@Doc("How near the path comes to saddles, and along which directions it leaves them.")
@Formula("index = number of λ < 0,  pull = ‖P₋∇f‖² / ‖∇f‖²")
@Source("Dauphin et al. 2014, Identifying and attacking the saddle point problem")
@Convention("an eigenvalue counts as negative if it is so beyond rounding and differences")
public record Saddles(
    @Doc("largest number of parameters for which it looks")
        @Default("500")
        @Range(from = 1, to = 5000)
        int limit)
    implements Probe {

  @Override
  public Watch attach(Landscape landscape, State state) {
    int n = landscape.dimension();
    return n > limit
        ? Refusal.of("saddles: not looked for, %d parameters are more than %d", n, limit)
        : new Way(n, state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private static final class Way implements Watch {
    private final Vec before;
    private final Scalar looks;
    private final Trend trend;

    Way(int dimension, State state) {
      before = state.vector("before", dimension);
      looks = state.number("looks");
      trend = new Trend(state);
    }

    @Override
    public List<String> occasional() {
      return List.of("saddles.pull", "saddles.leaving");
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      Objective objective = snapshot.descended();
      Vec point = snapshot.exactPoint();
      Vec gradient = snapshot.exactVector();
      double height = objective.gradient(point, gradient);
      if (!gradient.finite()) {
        return;
      }
      Vec start = snapshot.exactStart();
      Vec startGradient = snapshot.exactVector();
      objective.gradient(start, startGradient);
      double[] terms = Surroundings.terms(gradient, startGradient);
      Lengths lengths =
          Lengths.of(point, start, snapshot.blocks())
              .heard(objective, point, gradient, start, startGradient);
      Hessian hessian =
          Hessian.of(objective, point, gradient, lengths, terms, snapshot::exactVector);
      if (!hessian.finite()) {
        return;
      }
      Surroundings around = new Surroundings(objective, point, gradient, terms, hessian);
      Modes modes = Modes.of(hessian, around.sizes());
      int index = modes.negative();
      Spectrum spectrum = Spectrum.of(hessian.rows());
      recorder.record("saddles.objective", height);
      recorder.record("saddles.gradient-norm", gradient.norm());
      recorder.record("saddles.index", index);
      recorder.record("saddles.smallest", spectrum.values()[0]);
      recorder.record("saddles.gain", modes.gain(modes.along(gradient.toArray())));
      share(spectrum, index, gradient).record("saddles.pull", recorder);
      if (looks.get() > 0) {
        Vec moved = snapshot.exactVector().set(before).negate().add(point);
        share(spectrum, index, moved).record("saddles.leaving", recorder);
      }
      trend.add(height, index);
      recorder.record("saddles.spearman", trend.spearman().orElse(Double.NaN));
      before.set(point);
      looks.set(looks.get() + 1);
    }
  }

  private static Share share(Spectrum spectrum, int index, Vec x) {
    double[] all = x.toArray();
    double part = 0;
    for (int m = 0; m < index; m++) {
      double along = 0;
      for (int i = 0; i < all.length; i++) {
        along = Math.fma(spectrum.vectors()[m][i], all[i], along);
      }
      part += along * along;
    }
    return new Share(part, x.dot(x));
  }

  /** A share of a squared length; nothing of nothing. */
  private record Share(double part, double whole) {
    void record(String series, Recorder recorder) {
      if (whole > 0) {
        recorder.record(series, Math.min(1, part / whole));
      }
    }
  }
}
