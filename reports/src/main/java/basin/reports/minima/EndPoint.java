package basin.reports.minima;

import basin.reports.minima.certificates.ZeroModes;
import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What kind of point a trial ended at, judged by what is left to gain there, in the unit of what it
 * descended, and by how many of the Hessian's modes bend up, down or not at all.
 *
 * <pre>
 * left         ½gᵀ|H|⁺g over the modes that bend, and the slope along those that do not
 * on its way   left &gt; 10⁻⁵ · (f at the start − f), or a Newton step leaves more than 10⁻³ of
 *              ½gᵀ|H|⁺g, so that no stationary point is near; both more than rounding feigns
 * undecided    at a kink, or where a mode bends neither way and nobody knows why
 * minimum      else, if every mode bends up
 * saddle       else, if some bend up and some down
 * maximum      else, if every mode bends down
 * </pre>
 *
 * <p>No unit decides: with the loss, the inputs or the parameters in another one the verdict is the
 * same. Modes that a symmetry explains do not count, but are named.
 *
 * @param loss f, what was descended
 * @param start f where the run started
 * @param gradient ‖g‖
 * @param gain ½gᵀ|H|⁺g; NaN if the spectrum was not measured
 * @param after the same after a Newton step
 * @param slope what the gradient gains along modes that do not bend
 * @param rounding what rounding errors feign of gain and slope
 * @param modes how they bend
 * @param kinked whether second derivatives say nothing here
 * @param smallest λmin
 * @param largest λmax
 */
record EndPoint(
    double loss,
    double start,
    double gradient,
    double gain,
    double after,
    double slope,
    double rounding,
    Modes modes,
    boolean kinked,
    double smallest,
    double largest) {
  static final double LEFT = 1e-5;
  static final double NEARER = 1e-3;

  /** The rule in words. */
  static final List<String> RULE =
      List.of(
          "f is what was descended: the loss over all training rows, with the optimizer's weight decay.",
          "Left is what f could still lose, or gain, by its quadratic model: ½gᵀ|H|⁺g over the modes in which"
              + " it bends, and its slope along the others.",
          "On its way: left is more than 10⁻⁵ of what f has lost since the start, or a Newton step leaves more"
              + " than 10⁻³ of ½gᵀ|H|⁺g, so that no stationary point is near (and both more than rounding"
              + " errors feign). Such a run has only used up its budget, or its minimum is infinitely far.",
          "Undecided: kinks, and points with a mode that bends neither way.",
          "Of the rest, a minimum bends up in every mode, a maximum down, a saddle up and down. Modes that bend"
              + " neither way by a symmetry of the network do not count: they are named.",
          "Modes are counted where every parameter bends about alike, and an eigenvalue is zero if rounding"
              + " hides its sign: no unit of loss, inputs or parameters changes a verdict.");

  /** What kind of point it is. */
  enum Kind {
    /** No direction leads down. */
    MINIMUM("minimum", "at a minimum"),
    /** Some directions lead down, some up. */
    SADDLE("saddle", "at a saddle"),
    /** Every direction leads down. */
    MAXIMUM("maximum", "at a maximum"),
    /** The second order cannot tell. */
    UNDECIDED("undecided", "where the second order cannot tell"),
    /** There is still something to gain. */
    ON_ITS_WAY("on its way", "where there is still something to gain"),
    /** Gradient or spectrum were not measured. */
    NOT_MEASURED("not measured", "without a measurement");

    private final String words;
    private final String place;

    Kind(String words, String place) {
      this.words = words;
      this.place = place;
    }

    String words() {
      return words;
    }

    /** Where a trial ended. */
    String place() {
      return place;
    }
  }

  /**
   * How many modes bend which way.
   *
   * @param negative down
   * @param zero neither way
   * @param positive up
   * @param causes how many of those that bend neither way have which known cause
   */
  record Modes(int negative, int zero, int positive, Map<String, Integer> causes) {
    /** Down, neither way, up. */
    String counts() {
      return negative + " / " + zero + " / " + positive;
    }

    int unexplained() {
      return Math.max(0, zero - causes.values().stream().mapToInt(n -> n).sum());
    }

    Kind kind() {
      if (negative > 0 && positive > 0) {
        return Kind.SADDLE;
      }
      if (unexplained() > 0 || negative + positive == 0) {
        return Kind.UNDECIDED;
      }
      return positive > 0 ? Kind.MINIMUM : Kind.MAXIMUM;
    }
  }

  /** The verdict. */
  Kind kind() {
    if (Double.isNaN(gradient)) {
      return Kind.NOT_MEASURED;
    }
    if (Double.isInfinite(gradient) || kinked && !(descended() > 0)) {
      return Kind.ON_ITS_WAY;
    }
    if (Double.isNaN(gain)) {
      return Kind.NOT_MEASURED;
    }
    if (kinked) {
      return Kind.UNDECIDED;
    }
    if (!(left() <= Math.max(LEFT * descended(), rounding))) {
      return Kind.ON_ITS_WAY;
    }
    return near() ? modes.kind() : Kind.ON_ITS_WAY;
  }

  /** Whether a Newton step comes to a stationary point, as far as numbers can tell. */
  private boolean near() {
    return after <= Math.max(NEARER * gain, rounding);
  }

  /** What the run has gained since its start. */
  double descended() {
    return start - loss;
  }

  /** What the quadratic model could still gain or lose. */
  double left() {
    return gain + slope;
  }

  /** The verdict with what qualifies it. */
  String verdict() {
    Kind kind = kind();
    return switch (kind) {
      case MINIMUM, MAXIMUM -> kind.words() + upTo();
      case UNDECIDED -> kind.words() + ": " + doubt();
      default -> kind.words();
    };
  }

  private String upTo() {
    List<String> parts = new ArrayList<>();
    modes.causes().forEach((cause, n) -> parts.add(ZeroModes.named(cause, n)));
    return parts.isEmpty() || modes.zero() == 0 ? "" : ", up to " + Prose.list(parts);
  }

  private String doubt() {
    if (kinked) {
      return "a kink";
    }
    int n = modes.unexplained();
    return n == 0
        ? "no mode bends"
        : Prose.count(n, "mode") + (n == 1 ? " bends" : " bend") + " neither way";
  }

  /** The numbers in a phrase. */
  String numbers() {
    String point =
        "f = "
            + Prose.number(loss)
            + " from "
            + Prose.number(start)
            + ", ‖g‖ = "
            + Prose.number(gradient);
    return Double.isNaN(gain)
        ? point
        : point
            + (kinked ? "" : ", left to gain " + Prose.number(left()))
            + ", λ from "
            + Prose.number(smallest)
            + " to "
            + Prose.number(largest);
  }
}
