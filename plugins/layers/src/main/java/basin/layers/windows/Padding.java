package basin.layers.windows;

import java.util.List;

/**
 * Zeros around a picture or a signal.
 *
 * @param same whether there are as many as keep the size
 * @param zeros otherwise on each side: one number, or two for height and width
 */
record Padding(boolean same, List<Integer> zeros) {
  /** So many on each side. */
  static Padding of(List<Integer> zeros) {
    return new Padding(false, zeros);
  }

  /**
   * As it is written: {@code same}, or numbers.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Padding parse(List<String> words) {
    return words.equals(List.of("same"))
        ? new Padding(true, List.of(0))
        : of(words.stream().map(Padding::number).toList());
  }

  private static int number(String word) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for numbers below 0
    }
    throw new IllegalArgumentException(
        "padding must be same, or a number of 0 or more for each side, not " + word);
  }
}
