package basin.lab.grid;

import basin.lab.binding.TreePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The axes of an experiment. Combinations are numbered from 0, the last axis varying fastest, and
 * made when asked for.
 *
 * @param axes in the order of the file
 */
public record Grid(List<Axis> axes) {
  /** Copies the list. */
  public Grid {
    axes = List.copyOf(axes);
  }

  /**
   * How many combinations there are; 1 without axes.
   *
   * @throws ArithmeticException if a {@code long} cannot hold them
   */
  public long size() {
    long size = 1;
    for (Axis axis : axes) {
      size = Math.multiplyExact(size, axis.alternatives().size());
    }
    return size;
  }

  /** One alternative of each axis, by the combination's number. */
  public List<Alternative> combination(long number) {
    List<Alternative> chosen = new ArrayList<>();
    long rest = number;
    for (int i = axes.size() - 1; i >= 0; i--) {
      List<Alternative> alternatives = axes.get(i).alternatives();
      chosen.add(0, alternatives.get((int) (rest % alternatives.size())));
      rest /= alternatives.size();
    }
    return chosen;
  }

  /** The number of the combination that has one alternative and else the first of each axis. */
  public long only(int axis, int alternative) {
    long stride = 1;
    for (int i = axes.size() - 1; i > axis; i--) {
      stride *= axes.get(i).alternatives().size();
    }
    return stride * alternative;
  }

  /** The paths by which trials are told apart: those of the axes, and of lists within them. */
  public List<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    for (Axis axis : axes) {
      axis.alternatives().forEach(alternative -> paths.addAll(alternative.labels().keySet()));
    }
    return List.copyOf(paths);
  }

  /** Which of the {@link #paths} a text means: one of them, or the path of an axis with a name. */
  public Optional<String> find(String text) {
    List<String> names = paths();
    if (names.contains(text)) {
      return Optional.of(text);
    }
    try {
      String path = TreePath.of(text).toString();
      return names.stream().filter(n -> n.equals(path) || path(n).equals(path)).findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Where the alternatives of one of the {@link #paths} go. */
  public String path(String name) {
    return axes.stream()
        .filter(axis -> axis.name().equals(name))
        .map(Axis::path)
        .map(TreePath::toString)
        .findFirst()
        .orElse(name);
  }

  /** What can stand at one of the {@link #paths}. */
  public Set<String> labels(String path) {
    Set<String> labels = new LinkedHashSet<>();
    for (Axis axis : axes) {
      for (Alternative alternative : axis.alternatives()) {
        Optional.ofNullable(alternative.labels().get(path)).ifPresent(labels::add);
      }
    }
    return labels;
  }

  /** What tells a combination from the others. */
  public static Map<String, String> labels(List<Alternative> combination) {
    Map<String, String> labels = new LinkedHashMap<>();
    combination.forEach(alternative -> labels.putAll(alternative.labels()));
    return labels;
  }
}
