package basin.reports.statistics.factorial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A main effect, of one factor, or an interaction of several.
 *
 * @param factors places of the factors, rising; at least one
 */
public record Term(List<Integer> factors) {
  /** Copies the list. */
  public Term {
    factors = List.copyOf(factors);
  }

  /** Of factors in any order. */
  public static Term of(int... factors) {
    return new Term(IntStream.of(factors).sorted().boxed().toList());
  }

  /** How many factors. */
  public int order() {
    return factors.size();
  }

  /** All terms of so many factors, main effects first. */
  static List<Term> all(int factors) {
    List<Term> terms = new ArrayList<>();
    for (int order = 1; order <= factors; order++) {
      for (int mask = 1; mask < 1 << factors; mask++) {
        if (Integer.bitCount(mask) == order) {
          int set = mask;
          terms.add(
              new Term(
                  IntStream.range(0, factors).filter(f -> (set >> f & 1) == 1).boxed().toList()));
        }
      }
    }
    return terms;
  }
}
