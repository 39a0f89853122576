package basin.pruning;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares whole things out in given proportions, by largest remainders. */
final class Portions {
  private Portions() {}

  /** So many things; between equal remainders the first gets one more. */
  static int[] of(int things, long[] proportions) {
    long sum = IntStream.range(0, proportions.length).mapToLong(i -> proportions[i]).sum();
    int[] portions = new int[proportions.length];
    int left = things;
    for (int i = 0; i < portions.length; i++) {
      portions[i] = (int) (Math.multiplyExact(things, proportions[i]) / sum);
      left -= portions[i];
    }
    IntStream.range(0, portions.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -(things * proportions[i] % sum)))
        .limit(left)
        .forEach(i -> portions[i]++);
    return portions;
  }
}
