package basin.lab.grid;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What changes together from trial to trial: a path of the experiment with all it can be, or
 * several paths that are paired.
 *
 * @param parts the paths, in the order of the file
 * @param alternatives in the order of the file
 */
public record Axis(List<AxisPart> parts, List<Alternative> alternatives) {
  /** Copies the lists. */
  public Axis {
    parts = List.copyOf(parts);
    alternatives = List.copyOf(alternatives);
  }

  /** What it is called: {@code optimizer.rate with train.epochs} if it has several paths. */
  String name() {
    return parts.stream().map(AxisPart::name).collect(Collectors.joining(" with "));
  }
}
