package basin.minima.certificate;

import basin.minima.certificate.Finding.Goal;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import basin.minima.stationary.Onward;
import basin.minima.stationary.Polish;
import basin.minima.stationary.Shape;
import basin.spi.problem.Symmetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Judges an end point, by what is certain first: whether f is smooth there, whether a stationary
 * point is near and of what kind, where descent goes on to if none is.
 */
final class Certifier {
  /** A slope that promises less than this share of what there is to gain tells nobody of it. */
  private static final double FAINT = 0x1p-26;

  /** Along flat directions that nothing explains f is looked at in so many parameters at most. */
  private static final int SEARCHED = 300;

  /** A degenerate point so many lengths away may be where digits have run out. */
  private static final double FAR = 2;

  private final Measured terrain;
  private final Function<double[], List<Symmetry>> symmetries;
  private final Channel channel;

  /**
   * @param symmetries of the landscape at a point, not in lengths
   */
  Certifier(Measured terrain, Function<double[], List<Symmetry>> symmetries, Channel channel) {
    this.terrain = terrain;
    this.symmetries = symmetries;
    this.channel = channel;
  }

  /** Of a point in lengths. */
  Finding of(double[] u) {
    Kink kink = new Kink(terrain, u);
    if (kink.there()) {
      return atKink(kink, u);
    }
    Polish polish = Polish.from(terrain, u);
    if (polish.kind() == Polish.Kind.STATIONARY) {
      return stationary(u, polish.point(), polish.shape());
    }
    return onward(u, polish.shape());
  }

  private Finding atKink(Kink kink, double[] u) {
    return switch (kink.outcome()) {
      case SLOPE -> Finding.of(Verdict.ON_ITS_WAY, Evidence.SLOPE, terrain, u);
      case MINIMUM -> Finding.of(Verdict.MINIMUM_AT_KINK, Evidence.ENCLOSED, terrain, u);
      case FALLS -> Finding.of(Verdict.KINK, Evidence.FALL, terrain, u);
      case UNDECIDED -> Finding.of(Verdict.UNDECIDED, Evidence.NONE, terrain, u);
    };
  }

  /** Of a stationary point that an end point is near to. */
  Finding stationary(double[] end, double[] u, Shape shape) {
    Kind kind = kind(u, shape);
    return new Finding(
        kind.verdict,
        kind.evidence,
        terrain.value(end),
        Linear.norm(terrain.gradient(end)),
        u,
        Optional.of(shape),
        Optional.empty(),
        kind.causes,
        Optional.empty());
  }

  /** What a stationary point is. */
  private record Kind(Verdict verdict, Evidence evidence, Map<String, Integer> causes) {}

  private Kind kind(double[] u, Shape shape) {
    boolean down = shape.negative() > 0;
    boolean up = shape.positive() > 0;
    if (down && up) {
      return new Kind(Verdict.SADDLE, Evidence.SECOND_ORDER, causes(u, shape));
    }
    if (shape.zero() == 0) {
      Verdict verdict = up ? Verdict.MINIMUM : Verdict.MAXIMUM;
      return new Kind(verdict, Evidence.SECOND_ORDER, Map.of());
    }
    if (down) {
      Kind mirrored = new Flat(terrain.upsideDown(), u, shape).kind();
      Verdict verdict =
          switch (mirrored.verdict) {
            case DEGENERATE_MINIMUM, FLAT_REGION -> Verdict.DEGENERATE_MAXIMUM;
            case DEGENERATE_SADDLE -> Verdict.DEGENERATE_SADDLE;
            default -> Verdict.UNDECIDED;
          };
      return new Kind(verdict, mirrored.evidence, mirrored.causes);
    }
    Kind kind = new Flat(terrain, u, shape).kind();
    if (kind.verdict == Verdict.UNDECIDED && shape.positive() == 0) {
      Kind mirrored = new Flat(terrain.upsideDown(), u, shape).kind();
      if (mirrored.verdict == Verdict.DEGENERATE_SADDLE) {
        return kind; // rises somewhere, and whether it falls is not known
      }
    }
    return kind;
  }

  private Map<String, Integer> causes(double[] u, Shape shape) {
    return shape.zero() == 0 ? Map.of() : new Flat(terrain, u, shape).causes();
  }

  /** A stationary point at which f bends neither way along some directions. */
  private final class Flat {
    private final Measured ground;
    private final double[] u;
    private final double[][] flat;
    private final List<double[]> known = new ArrayList<>();
    private final Map<String, Integer> causes = new TreeMap<>();
    private final int[] silent;

    Flat(Measured ground, double[] u, Shape shape) {
      this.ground = ground;
      this.u = u;
      this.flat = shape.flat();
      this.silent = Silence.of(ground, u);
      for (int i : silent) {
        double[] axis = new double[u.length];
        axis[i] = 1;
        explain("no-effect", axis);
      }
      for (Symmetry symmetry : symmetries.apply(terrain.point(u))) {
        explain(symmetry.name(), terrain.measured(symmetry.direction()));
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

    Map<String, Integer> causes() {
      return causes;
    }

    Kind kind() {
      double[][] unknown = unknown();
      if (unknown.length == 0) {
        return known(Evidence.SYMMETRY);
      }
      if (u.length > SEARCHED) {
        return new Kind(Verdict.UNDECIDED, Evidence.NONE, causes);
      }
      Reduced reduced = new Reduced(ground, u, flat).within(unknown);
      return switch (new FlatDirections(ground, reduced).outcome()) {
        case RISES -> known(Evidence.RISE);
        case STAYS -> known(Evidence.VALLEY);
        case FALLS -> new Kind(Verdict.DEGENERATE_SADDLE, Evidence.FALL, causes);
        case UNDECIDED -> new Kind(Verdict.UNDECIDED, Evidence.NONE, causes);
      };
    }

    private Kind known(Evidence evidence) {
      boolean region = silent.length > 0 && Silence.broken(ground, u, silent);
      return new Kind(region ? Verdict.FLAT_REGION : Verdict.DEGENERATE_MINIMUM, evidence, causes);
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

  private Finding onward(double[] u, Shape here) {
    double loss = terrain.value(u);
    double[] gradient = terrain.gradient(u);
    Onward onward = Onward.from(terrain, u);
    double moved = Linear.largest(Linear.minus(onward.point(), u));
    Polish polish = Polish.from(terrain, onward.point());
    boolean arrived = polish.kind() == Polish.Kind.STATIONARY && onward.end() != Onward.End.GOING;
    Optional<Kind> kind =
        arrived ? Optional.of(kind(polish.point(), polish.shape())) : Optional.empty();
    if (arrived && moved <= 4 * Polish.NEAR) {
      return stationary(u, polish.point(), polish.shape());
    }
    boolean sure = kind.isPresent() && kind.get().verdict == Verdict.MINIMUM;
    if (!sure && (kind.isEmpty() || moved > FAR)) {
      Escape escape = Escape.from(terrain, u);
      if (escape.kind() != Escape.Kind.NONE) {
        Verdict verdict =
            escape.kind() == Escape.Kind.UNBOUNDED
                ? Verdict.UNBOUNDED
                : channel.found(terrain, escape) ? Verdict.CHANNEL : Verdict.INFINITY;
        return away(verdict, Evidence.DOUBLING, u, here, Optional.empty());
      }
      // What falls for ever may first have to find the valley that it falls along.
      if (onward.end() == Onward.End.GOING
          && Escape.from(terrain, onward.point()).kind() == Escape.Kind.UNBOUNDED) {
        return away(Verdict.UNBOUNDED, Evidence.DOUBLING, u, here, Optional.empty());
      }
    }
    Verdict there =
        kind.map(k -> k.verdict)
            .orElse(onward.end() == Onward.End.GOING ? Verdict.ON_ITS_WAY : Verdict.UNDECIDED);
    Goal goal = new Goal(onward.point(), onward.value(), there);
    double gain = loss - onward.value();
    Verdict verdict = plateau(terrain, u, gradient, gain) ? Verdict.PLATEAU : Verdict.ON_ITS_WAY;
    return away(verdict, Evidence.ONWARD, u, here, Optional.of(goal));
  }

  private Finding away(
      Verdict verdict, Evidence evidence, double[] u, Shape here, Optional<Goal> goal) {
    return new Finding(
        verdict,
        evidence,
        terrain.value(u),
        Linear.norm(terrain.gradient(u)),
        u,
        Optional.of(here),
        Optional.empty(),
        Map.of(),
        goal);
  }

  /** Whether there is something to gain, of which the slope tells nothing. */
  static boolean plateau(Measured terrain, double[] u, double[] gradient, double gain) {
    return gain > Noise.of(terrain::value, u) && promised(u, gradient) <= FAINT * gain;
  }

  /** What the slope would make of a step as long as the parameters. */
  private static double promised(double[] u, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += Math.abs(gradient[i]) * Math.max(1, Math.abs(u[i]));
    }
    return sum;
  }
}
