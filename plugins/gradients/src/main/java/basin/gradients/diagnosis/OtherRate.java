package basin.gradients.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A rate ten to a thousand times smaller or larger, as the signs say; a thousand times either way
 * where they do not. Where weights hardly moved, up to one at which they would have moved by about
 * their length; where a rate is far above 1, down to a tenth.
 */
record OtherRate() implements Change {
  private static final double TEN = 10;
  private static final double THOUSAND = 1000;

  /** No rate is farther off. */
  private static final double FARTHEST = 1e8;

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
    if (!fast.isEmpty() || slow.isEmpty()) {
      double far = fast.isEmpty() ? THOUSAND : rate.getAsDouble() * TEN;
      for (int places : places(far)) {
        double factor = StrictMath.pow(TEN, places);
        all.add(
            treatment("rate-too-high", optimizer, rate.getAsDouble() / factor, fast, less(places)));
      }
    }
    if (fast.isEmpty()) {
      double moved = moved(signs);
      double far = slow.isEmpty() || moved == 0 ? THOUSAND : 1 / moved;
      for (int places : places(far)) {
        double factor = StrictMath.pow(TEN, places);
        all.add(
            treatment("rate-too-low", optimizer, rate.getAsDouble() * factor, slow, less(places)));
      }
    }
    return all;
  }

  /** Powers of ten: three, and more until a factor is reached. */
  private static int[] places(double far) {
    double factor = Math.min(FARTHEST, Math.max(THOUSAND, far));
    return IntStream.rangeClosed(1, (int) StrictMath.ceil(StrictMath.log10(factor) - 1e-9))
        .toArray();
  }

  /** The nearer a rate is, the sooner it is tried. */
  private static double less(int places) {
    return places == 1 ? 0 : 0.01 * Math.min(3, places) + 0.001 * Math.max(0, places - 3);
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
    double moved = moved(signs);
    if (moved < 0.1) {
      return "no layer's weights moved by more than %s of their length"
          .formatted(Symptoms.number(moved));
    }
    return course.lastFifth() >= 0.08 && course.rises() <= 0.35
        ? "the loss still falls at the end"
        : "";
  }

  /** How far the weights of a layer came at most, as a share of their length. */
  private static double moved(Signs signs) {
    double moved = 0;
    for (String layer : signs.layers()) {
      double of = signs.end("moved." + layer);
      moved = of > moved ? of : moved;
    }
    return moved;
  }
}
