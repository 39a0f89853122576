package basin.lab.grid;

import basin.lab.binding.TreePath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The space of an experiment's trials: its axes, and which combinations of them there are. */
public final class Grid {
  /** Of an experiment without axes: one combination, in which nothing is set. */
  public static final Grid NONE = new Grid(List.of(), Space.UNIT, List.of());

  private final List<Axis> axes;
  private final Space space;
  private final List<String> words;

  Grid(List<Axis> axes, Space space, List<String> words) {
    this.axes = List.copyOf(axes);
    this.space = space;
    this.words = List.copyOf(words);
  }

  /** In the order of the file. A combination need not have all of them. */
  public List<Axis> axes() {
    return axes;
  }

  /**
   * How many combinations there are; 1 without axes.
   *
   * @throws ArithmeticException if a {@code long} cannot hold them
   */
  public long size() {
    return space.size().longValueExact();
  }

  /** The same, however many they are. */
  public BigInteger count() {
    return space.size();
  }

  /** Whether every combination has an axis. */
  public boolean isEverywhere(Axis axis) {
    return space.has(axis);
  }

  /** Whether it is each alternative with each, and nothing else. */
  public boolean isPlain() {
    return words.isEmpty();
  }

  /** Which combinations there are, in words; nothing if it is each with each. */
  public List<String> words() {
    return words;
  }

  /**
   * What each axis is in a combination, in the order in which the paths are set. Combinations are
   * numbered from 0, the last axis varying fastest.
   */
  public List<Choice> combination(long number) {
    List<Choice> chosen = new ArrayList<>();
    space.choose(number, chosen);
    return chosen;
  }

  /** The number of the first combination that has one alternative of an axis; empty if none has. */
  public OptionalLong only(int axis, int alternative) {
    return space.first(axes.get(axis), alternative);
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

  /** Whether the values of one of the {@link #paths} are drawn from a distribution. */
  public boolean isDrawn(String name) {
    return axes.stream()
        .flatMap(axis -> axis.parts().stream())
        .anyMatch(part -> part.name().equals(name) && part.drawn());
  }

  /** Where the alternatives of one of the {@link #paths} go. */
  public String path(String name) {
    return axes.stream()
        .flatMap(axis -> axis.parts().stream())
        .filter(part -> part.name().equals(name))
        .map(AxisPart::path)
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
  public static Map<String, String> labels(List<Choice> combination) {
    Map<String, String> labels = new LinkedHashMap<>();
    combination.forEach(choice -> labels.putAll(choice.alternative().labels()));
    return labels;
  }
}
