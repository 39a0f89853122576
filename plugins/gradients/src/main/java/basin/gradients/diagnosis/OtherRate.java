package basin.gradients.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A rate ten to a thousand times smaller or larger, as the signs say; a thousand times either way
 * where they do not.
 */
record OtherRate() implements Change {
  private static final double[] FACTORS = {10, 100, 1000};

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Part optimizer = setup.optimizer();
    OptionalDouble rate = optimizer.number("rate");
    if (rate.isEmpty()) {
      return List.of();
    }
    Course course = Course.of(signs.values("loss"), signs.constant());
    String fast = tooFast(signs, course);
    String slow = tooSlow(signs, course);
    List<Treatment> all = new ArrayList<>();
    for (double factor : FACTORS) {
      double less = factor == FACTORS[0] ? 0 : 0.01 * StrictMath.log10(factor);
      if (!fast.isEmpty() || slow.isEmpty()) {
        all.add(treatment("rate-too-high", optimizer, rate.getAsDouble() / factor, fast, less));
      }
      if (fast.isEmpty()) {
        all.add(treatment("rate-too-low", optimizer, rate.getAsDouble() * factor, slow, less));
      }
    }
    return all;
  }

  private static Treatment treatment(
      String fault, Part optimizer, double rate, String evidence, double less) {
    String value = number(rate);
    return new Treatment(
        "rate " + value,
        fault,
        (evidence.isEmpty() ? USUAL : POSSIBLE) - less,
        evidence,
        Map.of(optimizer.path() + ".rate", value),
        true);
  }

  /** Without the last digits that dividing leaves. */
  static String number(double rate) {
    return new java.math.BigDecimal(rate)
        .round(new java.math.MathContext(6))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String tooFast(Signs signs, Course course) {
    if (signs.gone()) {
      return "training diverges";
    }
    if (course.swing() >= 0.05 && course.rises() >= 0.25) {
      return "the loss goes up and down";
    }
    double before = Math.max(signs.largestHidden(0, "dead"), signs.largestHidden(0, "flat"));
    double dead = signs.largestHidden(3, "dead");
    double flat = signs.largestHidden(3, "flat");
    if (Math.max(dead, flat) > 0.5 && before < 0.25) {
      return "training itself has put units out of action";
    }
    return "";
  }

  private static String tooSlow(Signs signs, Course course) {
    double moved = 0;
    for (String layer : signs.layers()) {
      double of = signs.end("moved." + layer);
      moved = of > moved ? of : moved;
    }
    if (moved < 0.1) {
      return "no layer's weights moved by more than %s of their length"
          .formatted(Symptoms.number(moved));
    }
    return course.lastFifth() >= 0.08 && course.rises() <= 0.35
        ? "the loss still falls at the end"
        : "";
  }
}
