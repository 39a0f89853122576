package basin.minima.stationary;

import basin.curvature.Lengths;
import basin.minima.terrain.Terrain;
import basin.spi.descent.SecondDerivatives;
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
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The stationary points that the path comes by, minima and saddles alike: from each point that is
 * looked at {@link Nearest steps of Newton's} lead to one, as long as they make the gradient less,
 * and {@link Polish} takes it to the floor of float64. Of what the run descends, over all training
 * rows in float64.
 *
 * <ul>
 *   <li>{@code critical-points.found}: the share of looks so far from which one was found;
 *   <li>of each that was: {@code critical-points.loss}, {@code critical-points.index}, how many
 *       modes bend down there beyond rounding, {@code critical-points.flat}, how many bend neither
 *       way, {@code critical-points.smallest} eigenvalue, and {@code critical-points.distance} from
 *       the path;
 *   <li>{@code critical-points.spearman}: the rank correlation of loss and index over those so far,
 *       1 if the index falls with the loss from each to the next; NaN if they are fewer than three,
 *       or one of them is the same at all.
 * </ul>
 *
 * <p>Every look takes some Hessians, as {@code saddles} takes one; beyond {@code limit} parameters
 * it records nothing.
 */
@Doc("The stationary points the path comes by, saddles too, with their loss and index.")
@Formula("w ← w + argmin ‖∇f + ∇²f·s‖ within a radius, while ‖∇f‖ falls;  index = number of λ < 0")
@Source(
    "Dauphin et al. 2014, Identifying and attacking the saddle point problem, section 3: critical"
        + " points found by Newton's method from points of paths; steps: Paige and Saunders 1975")
@Convention("an eigenvalue counts as negative if it is so beyond the measured rounding of entries")
public record CriticalPoints(
    @Doc("largest number of parameters for which it looks")
        @Default("500")
        @Range(from = 1, to = 2000)
        int limit)
    implements Probe {

  @Override
  public Watch attach(Landscape landscape, State state) {
    int n = landscape.dimension();
    if (landscape.whole().secondDerivatives() == SecondDerivatives.NONE) {
      return refused("the problem has no second derivatives");
    }
    return n > limit
        ? refused(String.format(Locale.ROOT, "%d parameters are more than %d", n, limit))
        : new Way(state);
  }

  private static Watch refused(String why) {
    return (snapshot, recorder) -> recorder.remark("critical-points: not looked for, " + why);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private static final class Way implements Watch {
    private final Scalar looks;
    private final Scalar found;
    private final Trend trend;

    Way(State state) {
      looks = state.number("looks");
      found = state.number("found");
      trend = new Trend(state);
    }

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      Vec point = snapshot.exactPoint();
      if (!point.finite()) {
        return;
      }
      Measured terrain = terrain(snapshot, point);
      double[] start = terrain.measured(point.toArray());
      Polish polish = polished(terrain, start);
      boolean stationary = polish.kind() == Polish.Kind.STATIONARY;
      looks.set(looks.get() + 1);
      found.set(found.get() + (stationary ? 1 : 0));
      recorder.record("critical-points.found", found.get() / looks.get());
      if (stationary) {
        record(terrain, point.toArray(), polish, recorder);
      }
      recorder.record("critical-points.spearman", trend.spearman().orElse(Double.NaN));
    }

    @Override
    public List<String> occasional() {
      return Stream.of("loss", "index", "flat", "smallest", "distance")
          .map(name -> "critical-points." + name)
          .toList();
    }

    private static Measured terrain(Snapshot snapshot, Vec point) {
      double[] lengths = Lengths.of(point, snapshot.exactStart(), snapshot.blocks()).byBlock();
      return Measured.of(
          new Terrain(snapshot.descended(), snapshot.blocks(), snapshot::exactVector), lengths);
    }

    private static Polish polished(Measured terrain, double[] start) {
      Nearest nearest = Nearest.from(terrain, start, terrain::bending, 2 * terrain.dimension() + 2);
      return Polish.from(terrain, nearest.point());
    }

    private void record(Measured terrain, double[] point, Polish polish, Recorder recorder) {
      double[] there = terrain.point(polish.point());
      double loss = terrain.value(polish.point());
      Shape shape = polish.shape();
      recorder.record("critical-points.loss", loss);
      recorder.record("critical-points.index", shape.negative());
      recorder.record("critical-points.flat", shape.zero());
      recorder.record("critical-points.smallest", shape.eigenvalues(terrain.lengths())[0]);
      recorder.record("critical-points.distance", Linear.norm(Linear.minus(there, point)));
      trend.add(loss, shape.negative());
    }
  }
}
