package basin.reports.statistics.factorial;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cells of a grid in a row: the last factor varies fastest.
 *
 * @param sizes levels of each factor, each at least 1
 */
public record Layout(int... sizes) {
  public Layout {
    sizes = sizes.clone();
  }

  /** How many factors. */
  public int factors() {
    return sizes.length;
  }

  /** How many cells. */
  public int cells() {
    return Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
  }

  /** The number of a cell. */
  public int cell(int... levels) {
    int cell = 0;
    for (int f = 0; f < sizes.length; f++) {
      cell = cell * sizes[f] + levels[f];
    }
    return cell;
  }

  /** A cell's level of a factor. */
  public int level(int cell, int factor) {
    return cell / stride(factor) % sizes[factor];
  }

  /** By how much a cell's number rises with a level of a factor. */
  int stride(int factor) {
    return IntStream.range(factor + 1, sizes.length).map(f -> sizes[f]).reduce(1, (a, b) -> a * b);
  }

  /** The grid of some factors alone. */
  Layout of(Term term) {
    return new Layout(term.factors().stream().mapToInt(f -> sizes[f]).toArray());
  }
}
