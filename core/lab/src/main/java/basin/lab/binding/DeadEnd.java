package basin.lab.binding;

import basin.lab.yaml.Quote;
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

  /** Of several alternatives at one path, none of which has what it asks for. */
  static DeadEnd ofAll(List<DeadEnd> ends, Label label, TreePath path) {
    DeadEnd first = ends.get(0);
    List<String> there = ends.stream().flatMap(end -> end.options.stream()).distinct().toList();
    boolean alike = ends.stream().allMatch(e -> e.depth == first.depth && e.options.size() == 1);
    if (!alike || there.size() < 2) {
      return first;
    }
    String all =
        String.join(", ", there.subList(0, there.size() - 1))
            + " or "
            + there.get(there.size() - 1);
    String step = Quote.of(path.steps().get(first.depth));
    return new DeadEnd(label + " is " + all + " here, not " + step, first.depth, there);
  }
}
