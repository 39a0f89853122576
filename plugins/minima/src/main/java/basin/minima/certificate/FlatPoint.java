package basin.minima.certificate;

import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.spi.problem.Symmetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A stationary point at which f bends neither way along some directions. */
final class FlatPoint {
  /** Along flat directions that nothing explains f is looked at in so many parameters at most. */
  private static final int SEARCHED = 300;

  private final Measured ground;
  private final double[] u;
  private final double[][] flat;
  private final List<double[]> known = new ArrayList<>();
  private final Map<String, Integer> causes = new TreeMap<>();
  private final int[] silent;

  /**
   * Of a stationary point, in lengths.
   *
   * @param ground f, or −f where what is asked of a minimum is asked of a maximum
   * @param flat orthonormal directions without curvature
   * @param symmetries of the landscape there, not in lengths
   */
  FlatPoint(Measured ground, double[] u, double[][] flat, List<Symmetry> symmetries) {
    this.ground = ground;
    this.u = u;
    this.flat = flat;
    this.silent = Silence.of(ground, u);
    for (int i : silent) {
      double[] axis = new double[u.length];
      axis[i] = 1;
      explain("no-effect", axis);
    }
    for (Symmetry symmetry : symmetries) {
      explain(symmetry.name(), ground.measured(symmetry.direction()));
    }
  }

  private void explain(String cause, double[] direction) {
    double length = Linear.norm(direction);
    if (length == 0) {
      return;
    }
    double[] unit = Linear.times(1 / length, direction);
    double[] inside = Linear.combined(flat, Linear.times(flat, unit), u.length);
    if (Linear.norm(Linear.minus(unit, inside)) > 1e-6) {
      return; // f bends along it, so that it is none at this point
    }
    double[] rest = Linear.without(inside, known);
    double left = Linear.norm(rest);
    if (left > 1e-6) {
      known.add(Linear.without(Linear.times(1 / left, rest), known));
      causes.merge(cause, 1, Integer::sum);
    }
  }

  /** How many of its flat directions each known cause explains. */
  Map<String, Integer> causes() {
    return causes;
  }

  /** What it is, f bending up along all other directions. */
  PointKind kind() {
    double[][] unknown = unknown();
    if (unknown.length == 0) {
      return known(Evidence.SYMMETRY);
    }
    if (u.length > SEARCHED) {
      return new PointKind(Verdict.UNDECIDED, Evidence.NONE, causes);
    }
    Reduced reduced = new Reduced(ground, u, flat).within(unknown);
    return switch (new FlatDirections(ground, reduced).outcome()) {
      case RISES -> known(Evidence.RISE);
      case STAYS -> known(Evidence.VALLEY);
      case FALLS -> new PointKind(Verdict.DEGENERATE_SADDLE, Evidence.FALL, causes);
      case UNDECIDED -> new PointKind(Verdict.UNDECIDED, Evidence.NONE, causes);
    };
  }

  private PointKind known(Evidence evidence) {
    boolean region = silent.length > 0 && Silence.broken(ground, u, silent);
    return new PointKind(
        region ? Verdict.FLAT_REGION : Verdict.DEGENERATE_MINIMUM, evidence, causes);
  }

  /** Flat directions without a known cause. */
  private double[][] unknown() {
    List<double[]> span = new ArrayList<>(known);
    List<double[]> rest = new ArrayList<>();
    for (double[] direction : flat) {
      double[] left = Linear.without(direction, span);
      double length = Linear.norm(left);
      if (length > 1e-3 && rest.size() + known.size() < flat.length) {
        double[] unit = Linear.without(Linear.times(1 / length, left), span);
        unit = Linear.times(1 / Linear.norm(unit), unit);
        span.add(unit);
        rest.add(unit);
      }
    }
    return rest.toArray(double[][]::new);
  }
}
