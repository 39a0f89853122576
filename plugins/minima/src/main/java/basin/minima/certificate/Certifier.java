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
import java.util.function.Function;

/**
 * Judges an end point, by what is certain first: whether f is smooth there, whether a stationary
 * point is near and of what kind, where descent goes on to if none is.
 */
final class Certifier {
  /** A slope that promises less than this share of what there is to gain tells nobody of it. */
  private static final double FAINT = 0x1p-26;

  /** A degenerate point so many lengths away may be where digits have run out. */
  private static final double FAR = 2;

  /** Who bends by less than this share does not, and lies in a plane that is so near. */
  private static final double SAME = 1e-6;

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
    PointKind kind = kind(u, shape);
    return new Finding(
        kind.verdict(),
        kind.evidence(),
        terrain.value(end),
        Linear.norm(terrain.gradient(end)),
        u,
        Optional.of(shape),
        Optional.empty(),
        kind.causes(),
        Optional.empty());
  }

  private PointKind kind(double[] u, Shape shape) {
    boolean down = shape.negative() > 0;
    boolean up = shape.positive() > 0;
    if (down && up) {
      return new PointKind(Verdict.SADDLE, Evidence.SECOND_ORDER, causes(u, shape));
    }
    if (shape.zero() == 0) {
      Verdict verdict = up ? Verdict.MINIMUM : Verdict.MAXIMUM;
      return new PointKind(verdict, Evidence.SECOND_ORDER, Map.of());
    }
    if (down) {
      PointKind mirrored = flat(terrain.upsideDown(), u, shape).kind();
      Verdict verdict = mirrored.risesOrStays() ? Verdict.DEGENERATE_MAXIMUM : mirrored.verdict();
      return new PointKind(verdict, mirrored.evidence(), mirrored.causes());
    }
    PointKind kind = flat(terrain, u, shape).kind();
    return up || kind.risesOrStays()
        ? kind
        : unbent(kind, flat(terrain.upsideDown(), u, shape).kind());
  }

  /** Where f bends nowhere, one that falls may rise, or not: a saddle, or a maximum. */
  private static PointKind unbent(PointKind kind, PointKind mirrored) {
    if (mirrored.risesOrStays()) {
      return new PointKind(Verdict.DEGENERATE_MAXIMUM, mirrored.evidence(), mirrored.causes());
    }
    return kind.verdict() == mirrored.verdict()
        ? kind
        : new PointKind(Verdict.UNDECIDED, Evidence.NONE, kind.causes());
  }

  private Map<String, Integer> causes(double[] u, Shape shape) {
    return shape.zero() == 0 ? Map.of() : flat(terrain, u, shape).causes();
  }

  private FlatPoint flat(Measured ground, double[] u, Shape shape) {
    return new FlatPoint(ground, u, shape.flat(), symmetries.apply(terrain.point(u)));
  }

  private Finding onward(double[] u, Shape here) {
    double loss = terrain.value(u);
    double[] gradient = terrain.gradient(u);
    Onward onward = Onward.from(terrain, u);
    double moved = Linear.largest(Linear.minus(onward.point(), u));
    Polish polish = Polish.from(terrain, onward.point());
    boolean arrived = polish.kind() == Polish.Kind.STATIONARY && onward.end() != Onward.End.GOING;
    Optional<PointKind> kind =
        arrived ? Optional.of(kind(polish.point(), polish.shape())) : Optional.empty();
    if (arrived && moved <= 4 * Polish.near(u)) {
      return stationary(u, polish.point(), polish.shape());
    }
    boolean sure = kind.isPresent() && kind.get().verdict() == Verdict.MINIMUM;
    if (!sure && (kind.isEmpty() || moved > FAR)) {
      Optional<Verdict> endless = endless(u, onward, moved > FAR);
      if (endless.isPresent()) {
        return away(endless.get(), Evidence.DOUBLING, u, here, Optional.empty());
      }
    }
    Verdict there =
        kind.map(PointKind::verdict)
            .orElse(onward.end() == Onward.End.GOING ? Verdict.ON_ITS_WAY : Verdict.UNDECIDED);
    Goal goal = new Goal(onward.point(), onward.value(), there);
    double gain = loss - onward.value();
    Verdict verdict = plateau(terrain, u, gradient, gain) ? Verdict.PLATEAU : Verdict.ON_ITS_WAY;
    return away(verdict, Evidence.ONWARD, u, here, Optional.of(goal));
  }

  /** On what way f falls for ever; empty if it ends somewhere. */
  private Optional<Verdict> endless(double[] u, Onward onward, boolean far) {
    Escape escape = escape(u, far);
    if (escape.kind() != Escape.Kind.NONE) {
      return Optional.of(
          escape.kind() == Escape.Kind.UNBOUNDED
              ? Verdict.UNBOUNDED
              : channel.found(terrain, escape) ? Verdict.CHANNEL : Verdict.INFINITY);
    }
    // What falls for ever may first have to find the valley that it falls along.
    boolean later =
        onward.end() == Onward.End.GOING
            && Escape.from(terrain, onward.point(), this::still).kind() == Escape.Kind.UNBOUNDED;
    return later ? Optional.of(Verdict.UNBOUNDED) : Optional.empty();
  }

  private Escape escape(double[] u, boolean far) {
    Escape escape = Escape.from(terrain, u, this::still);
    return escape.kind() == Escape.Kind.NONE && far
        ? Escape.straight(terrain, u, this::still)
        : escape;
  }

  /** Directions of symmetries of the landscape that what was descended has, too. */
  private List<double[]> still(double[] u) {
    List<double[]> still = new ArrayList<>();
    double[][] hessian = null;
    for (Symmetry symmetry : symmetries.apply(terrain.point(u))) {
      hessian = hessian == null ? terrain.hessian(u) : hessian;
      double[] direction = terrain.measured(symmetry.direction());
      double length = Linear.norm(direction);
      double[] bent = Linear.times(hessian, direction);
      double[] rest = length == 0 ? direction : Linear.without(direction, still);
      double left = Linear.norm(rest);
      if (left > SAME * length && Linear.norm(bent) <= SAME * length * size(hessian)) {
        still.add(Linear.without(Linear.times(1 / left, rest), still));
      }
    }
    return still;
  }

  private static double size(double[][] hessian) {
    double size = 0;
    for (double[] row : hessian) {
      size = Math.max(size, Linear.norm(row));
    }
    return size;
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
