package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Leaves;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A side of a trial that a comparison can vary or hold.
 *
 * @param name in words, as the subject of a sentence
 * @param paths of what a trial sets there
 */
record Aspect(String name, Pattern paths) {
  static final Aspect OPTIMIZER = new Aspect("the optimizer", "optimizer(\\.|$).*");
  static final Aspect BATCH = new Aspect("the batch", "train\\.batch");
  static final Aspect BUDGET = new Aspect("the budget", "train\\.(epochs|steps|evaluations)");
  static final Aspect DATA = new Aspect("the data", "problem\\.network\\.data(\\.|$).*");
  static final Aspect WEIGHTS =
      new Aspect("the initial weights", "problem\\.network\\.initializer(\\.|$).*");
  static final Aspect LAYERS = new Aspect("the layers", "problem\\.network\\.layers.*");
  static final Aspect LOSS = new Aspect("the loss", "problem\\.network\\.loss(\\.|$).*");
  static final Aspect SURFACE =
      new Aspect("the surface", "problem(?!\\.network)(\\..*)?"); // with the point it starts from
  static final Aspect PRECISION = new Aspect("the precision", "precision");
  static final Aspect STOPPING = new Aspect("the stopping rules", "stop.*");
  static final Aspect RECORDS = new Aspect("what is recorded", "probes.*");

  /** All of them, those first that an experiment is most often about. */
  static final List<Aspect> ALL =
      List.of(
          OPTIMIZER, LAYERS, LOSS, SURFACE, BATCH, BUDGET, DATA, WEIGHTS, PRECISION, STOPPING,
          RECORDS);

  private static final int MANY = 20;

  private Aspect(String name, String paths) {
    this(name, Pattern.compile(paths));
  }

  /** What a group sets there, but for what is tuned and what repeats; for comparing. */
  String of(Group group) {
    return Leaves.of(group.configuration().group())
        .where(path -> paths.matcher(path).matches())
        .text();
  }

  /** The same for reading: {@code 32}, {@code he-normal}, {@code validation 0.2}. */
  String words(Group group, List<Group> all) {
    Map<String, String> own = leaves(group);
    List<Map<String, String>> others = all.stream().limit(MANY).map(this::leaves).toList();
    return own.entrySet().stream()
        .filter(e -> others.stream().anyMatch(o -> !e.getValue().equals(o.get(e.getKey()))))
        .findFirst()
        .map(e -> word(e, others))
        .orElse("not set");
  }

  /** The name of a component where that differs, else what is set on it. */
  private static String word(Map.Entry<String, String> leaf, List<Map<String, String>> others) {
    String[] steps = leaf.getKey().split("\\.");
    for (int i = 1; i < steps.length; i++) {
      String path = String.join(".", Arrays.copyOf(steps, i + 1));
      if (others.stream().anyMatch(o -> o.keySet().stream().noneMatch(k -> within(k, path)))) {
        return i + 1 == steps.length ? steps[i] + " " + leaf.getValue() : steps[i];
      }
    }
    return steps.length == 2 ? leaf.getValue() : steps[steps.length - 1] + " " + leaf.getValue();
  }

  private static boolean within(String path, String outer) {
    return path.equals(outer) || path.startsWith(outer + ".");
  }

  private Map<String, String> leaves(Group group) {
    return Leaves.of(group.configuration().group())
        .where(path -> paths.matcher(path).matches())
        .byPath();
  }

  /** Whether the groups differ in it. */
  boolean varies(List<Group> groups) {
    return groups.stream().map(this::of).distinct().count() > 1;
  }

  /**
   * What it is tied to: another aspect that varies, each state of which comes with one state of
   * this one alone, so that what comes of the one cannot be told from what comes of the other.
   * Empty if it is the same for all, or is varied for its own sake.
   */
  Optional<Aspect> tiedTo(List<Group> groups, List<Aspect> others) {
    return varies(groups)
        ? others.stream()
            .filter(other -> other != this && other.varies(groups) && decides(other, groups))
            .findFirst()
        : Optional.empty();
  }

  private boolean decides(Aspect other, List<Group> groups) {
    Map<String, Set<String>> states = new TreeMap<>();
    groups.forEach(
        g -> states.computeIfAbsent(other.of(g), key -> new LinkedHashSet<>()).add(of(g)));
    return states.values().stream().allMatch(own -> own.size() == 1);
  }
}
