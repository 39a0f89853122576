package basin.lab.grid;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says which combinations there are, a line for each thing that is more than each with each. */
final class SpaceWords {
  private final List<String> lines = new ArrayList<>();

  private SpaceWords() {}

  /**
   * The lines; none if the sketch is each with each.
   *
   * @param excluded how many combinations are left out
   */
  static List<String> of(Sketch.Product sketch, BigInteger excluded) {
    if (sketch.additions().isEmpty()
        && sketch.exclusions().isEmpty()
        && sketch.factors().stream().allMatch(SpaceWords::isPlain)) {
      return List.of();
    }
    SpaceWords words = new SpaceWords();
    words.product(sketch, "", "");
    if (excluded.signum() > 0) {
      int last = words.lines.size() - 1;
      words.lines.set(last, words.lines.get(last) + ", which leaves out " + excluded);
    }
    return List.copyOf(words.lines);
  }

  private static boolean isPlain(Sketch sketch) {
    return sketch instanceof Sketch.Line line
        && line.design().isEmpty()
        && line.axis().parts().size() == 1;
  }

  /**
   * Says each with each.
   *
   * @param first what the first line begins with
   * @param margin what the others begin with
   */
  private void product(Sketch.Product product, String first, String margin) {
    String times =
        product.factors().stream()
            .filter(Sketch.Line.class::isInstance)
            .map(line -> axis((Sketch.Line) line))
            .collect(Collectors.joining(" × "));
    String next = first;
    if (!times.isEmpty()) {
      lines.add(first + times);
      next = margin + "× ";
    }
    for (Sketch factor : product.factors()) {
      if (factor instanceof Sketch.Union union) {
        union(union, next, margin);
        next = margin + "× ";
      }
    }
    for (Sketch.Addition addition : product.additions()) {
      String start = margin + "when " + addition.when().words() + ", also ";
      product((Sketch.Product) addition.then(), start, margin + "  ");
    }
    for (Condition exclusion : product.exclusions()) {
      lines.add(margin + "but not " + exclusion.words());
    }
  }

  private void union(Sketch.Union union, String first, String margin) {
    String start = first + "either ";
    String indent = margin + " ".repeat(first.length() - margin.length());
    for (Sketch branch : union.branches()) {
      product((Sketch.Product) branch, start, indent + "       ");
      start = indent + "or     ";
    }
  }

  /** {@code optimizer (3)}, {@code optimizer sgd}, {@code optimizer.rate with train.epochs (3)}. */
  private static String axis(Sketch.Line line) {
    int size = line.axis().alternatives().size();
    return line.design()
        .map(design -> size + " of " + parts(line.axis(), " and ") + " (" + design + ")")
        .orElseGet(
            () -> parts(line.axis(), " with ") + (size == 1 ? only(line) : " (" + size + ")"));
  }

  /** What an axis is that is but one thing. */
  private static String only(Sketch.Line line) {
    return " " + String.join(", ", line.axis().alternatives().get(0).labels().values());
  }

  private static String parts(Axis axis, String between) {
    return axis.parts().stream().map(AxisPart::name).collect(Collectors.joining(between));
  }
}
