package basin.reports.sections;

import basin.reports.words.Prose;
import java.util.List;

/**
 * What kind of point a trial ended at, judged by its gradient and the spectrum of its Hessian.
 *
 * <pre>
 * stationary   ‖g‖ ≤ 10⁻³ · max(1, |f|)
 * zero         |λ| ≤ max(10⁻⁵ · max|λ|, 10⁻⁸)
 * minimum      stationary, every λ above zero, and ½‖g‖²/λmin ≤ 10⁻⁴ · max(1, |f|)
 * saddle       stationary, some λ below zero and some above
 * maximum      stationary, every λ below zero
 * undecided    stationary, and neither: with an eigenvalue of zero the next orders decide; also
 *              where the Hessian is asymmetric by more than 10⁻⁵ · max(1, max|λ|): a kink
 * </pre>
 *
 * <p>½‖g‖²/λmin bounds what the quadratic model could still descend: where curvature is feeble
 * against the gradient, positive eigenvalues prove nothing.
 *
 * @param loss f
 * @param gradient ‖g‖
 * @param smallest λmin; NaN if it was not measured
 * @param largest λmax; NaN if it was not measured
 * @param asymmetry largest |Hᵢⱼ − Hⱼᵢ|; NaN counts as none
 */
record EndPoint(double loss, double gradient, double smallest, double largest, double asymmetry) {
  static final double STATIONARY = 1e-3;
  static final double ZERO = 1e-5;
  static final double ZERO_FLOOR = 1e-8;
  static final double REMAINING = 1e-4;
  static final double KINKED = 1e-5;

  /** The rule in words. */
  static final List<String> RULE =
      List.of(
          "Stationary: ‖g‖ ≤ 10⁻³·max(1, |f|).",
          "An eigenvalue of the Hessian counts as zero if |λ| ≤ max(10⁻⁵·max|λ|, 10⁻⁸).",
          "Minimum: stationary, every λ above zero, and ½‖g‖²/λmin ≤ 10⁻⁴·max(1, |f|), the most a quadratic"
              + " model could still descend.",
          "Saddle: stationary, with λ on both sides of zero. Maximum: stationary, with every λ below.",
          "Anything else is undecided: where an eigenvalue is zero, the second order cannot tell, and where"
              + " the Hessian is asymmetric (by more than 10⁻⁵·max(1, |λ|)) the point lies at a kink.");

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
    /** The gradient has not vanished. */
    NOT_STATIONARY("not stationary", "where the gradient has not vanished"),
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

  /** The verdict. */
  Kind kind() {
    if (Double.isNaN(gradient)) {
      return Kind.NOT_MEASURED;
    }
    if (!(gradient <= STATIONARY * size())) {
      return Kind.NOT_STATIONARY;
    }
    if (Double.isNaN(smallest) || Double.isNaN(largest)) {
      return Kind.NOT_MEASURED;
    }
    return kinked() ? Kind.UNDECIDED : curved();
  }

  /** Second derivatives that depend on their order do not describe the point. */
  private boolean kinked() {
    return asymmetry > KINKED * Math.max(1, Math.max(Math.abs(smallest), Math.abs(largest)));
  }

  private Kind curved() {
    double zero = Math.max(ZERO * Math.max(Math.abs(smallest), Math.abs(largest)), ZERO_FLOOR);
    if (smallest > zero) {
      return gradient * gradient / 2 / smallest <= REMAINING * size()
          ? Kind.MINIMUM
          : Kind.UNDECIDED;
    }
    if (smallest < -zero && largest > zero) {
      return Kind.SADDLE;
    }
    return largest < -zero ? Kind.MAXIMUM : Kind.UNDECIDED;
  }

  private double size() {
    return Math.max(1, Math.abs(loss));
  }

  /** The numbers in a phrase. */
  String numbers() {
    String point = "f = " + Prose.number(loss) + ", ‖g‖ = " + Prose.number(gradient);
    return Double.isNaN(smallest)
        ? point
        : point + ", λ from " + Prose.number(smallest) + " to " + Prose.number(largest);
  }
}
