package basin.runner.verify;

import basin.engine.random.SeededStreams;
import java.util.Arrays;
import java.util.List;

/** So many of a list, each as likely as any other, in the list's order. */
final class Sample {
  private Sample() {}

  /**
   * Drawn from the stream {@code verify} of a seed; all if there are no more.
   *
   * @param size how many
   */
  static <T> List<T> of(List<T> all, int size, long seed) {
    if (size >= all.size()) {
      return all;
    }
    int[] order = new int[all.size()];
    Arrays.setAll(order, i -> i);
    new SeededStreams(seed).named("verify").shuffle(order);
    return Arrays.stream(order).limit(size).sorted().mapToObj(all::get).toList();
  }
}
