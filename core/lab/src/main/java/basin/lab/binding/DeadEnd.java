package basin.lab.binding;

import basin.lab.yaml.Quote;
import java.util.Comparator;
import java.util.List;

/** A path that goes wrong at one of its steps, with what would be right there. */
final class DeadEnd extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int depth;
  private final transient List<String> options;

  DeadEnd(String fact, int depth, List<String> options) {
    super(fact, null, false, false);
    this.depth = depth;
    this.options = options;
  }

  /** Which step. */
  int depth() {
    return depth;
  }

  /** What could stand there. */
  List<String> options() {
    return options;
  }

  /** Of alternatives none of which has what a path asks for: what there is, or the furthest end. */
  static DeadEnd ofAll(List<DeadEnd> ends, Label label, TreePath path) {
    DeadEnd furthest = ends.stream().max(Comparator.comparingInt(DeadEnd::depth)).orElseThrow();
    List<String> there = ends.stream().flatMap(end -> end.options.stream()).distinct().toList();
    boolean kinds = ends.stream().allMatch(e -> e.depth == furthest.depth && e.options.size() == 1);
    if (!kinds || there.size() < 2) {
      return furthest;
    }
    String all =
        String.join(", ", there.subList(0, there.size() - 1))
            + " or "
            + there.get(there.size() - 1);
    String step = Quote.of(path.steps().get(furthest.depth));
    return new DeadEnd(label + " is " + all + " here, not " + step, furthest.depth, there);
  }
}
