package basin.datasets.csv;

import basin.datasets.rows.Partition;
import basin.datasets.rows.Split;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows that go together into a split: those with the same cell in a column. */
final class CsvGroups {
  private static final Set<String> TRAIN = Set.of("train", "training");
  private static final Set<String> VALIDATION = Set.of("validation", "val", "valid", "dev");
  private static final Set<String> TEST = Set.of("test", "testing");

  private final Map<String, List<Integer>> rows = new LinkedHashMap<>();
  private int count;

  /** Takes the next row. */
  void add(String cell) {
    rows.computeIfAbsent(cell, any -> new ArrayList<>()).add(count++);
  }

  /** Whether a cell names a split. */
  static boolean namesASplit(String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    return TRAIN.contains(word) || VALIDATION.contains(word) || TEST.contains(word);
  }

  /** Rows in the splits that their cells name. */
  Partition named() {
    return new Partition(those(TRAIN), those(VALIDATION), those(TEST));
  }

  private int[] those(Set<String> words) {
    return built().entrySet().stream()
        .filter(group -> words.contains(group.getKey().toLowerCase(Locale.ROOT)))
        .flatMapToInt(group -> Arrays.stream(group.getValue()))
        .sorted()
        .toArray();
  }

  /**
   * Deals whole groups, in an order drawn at random: to the test rows while that brings them nearer
   * to their share, then to the validation rows; of folds, each group goes to the one with the
   * fewest rows.
   */
  Partition dealt(Split split, RandomStream random) {
    List<int[]> groups = new ArrayList<>(built().values());
    int[] order = IntStream.range(0, groups.size()).toArray();
    random.shuffle(order);
    List<int[]> left = new ArrayList<>(Arrays.stream(order).mapToObj(groups::get).toList());
    int[] test = taken(left, split.test() * count);
    int[] validation =
        split.folds().isPresent()
            ? fold(left, split.folds().get(), split.fold().orElse(0))
            : taken(left, split.validation() * count);
    return new Partition(sorted(left), validation, test);
  }

  private Map<String, int[]> built() {
    Map<String, int[]> built = new LinkedHashMap<>();
    rows.forEach((cell, group) -> built.put(cell, group.stream().mapToInt(i -> i).toArray()));
    return built;
  }

  /** Takes groups out that come nearest to a number of rows. */
  private static int[] taken(List<int[]> left, double wanted) {
    List<int[]> taken = new ArrayList<>();
    int size = 0;
    for (int[] group : List.copyOf(left)) {
      if (left.size() > 1 && Math.abs(size + group.length - wanted) < Math.abs(size - wanted)) {
        taken.add(group);
        left.remove(group);
        size += group.length;
      }
    }
    return sorted(taken);
  }

  private static int[] fold(List<int[]> left, int folds, int wanted) {
    int[] sizes = new int[folds];
    List<int[]> taken = new ArrayList<>();
    for (int[] group : List.copyOf(left)) {
      int smallest = 0;
      for (int f = 1; f < folds; f++) {
        smallest = sizes[f] < sizes[smallest] ? f : smallest;
      }
      sizes[smallest] += group.length;
      if (smallest == wanted) {
        taken.add(group);
        left.remove(group);
      }
    }
    return sorted(taken);
  }

  private static int[] sorted(List<int[]> groups) {
    return groups.stream().flatMapToInt(Arrays::stream).sorted().toArray();
  }
}
