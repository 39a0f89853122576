package basin.reports.study;

import basin.spi.report.TrialRecord;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which of the repetitions of one setting a trial is: trials of two settings with the same one are
 * paired.
 *
 * @param parts name of each replicate but the seed, such as {@code fold} → what it is
 * @param seed of the trial
 */
public record Replicate(SortedMap<String, String> parts, long seed)
    implements Comparable<Replicate> {
  private static final Comparator<String> AS_NUMBERS =
      Comparator.comparingDouble(Replicate::number).thenComparing(text -> text);

  /** Of a trial. */
  public static Replicate of(TrialRecord trial) {
    return new Replicate(new TreeMap<>(trial.configuration().replicate()), trial.seed());
  }

  /** By a seed alone. */
  public static Replicate of(long seed) {
    return new Replicate(new TreeMap<>(), seed);
  }

  /** {@code seed 0}, {@code fold 2, seed 0}. */
  public String label() {
    StringBuilder label = new StringBuilder();
    parts.forEach((name, part) -> label.append(name).append(' ').append(part).append(", "));
    return label.append("seed ").append(seed).toString();
  }

  @Override
  public int compareTo(Replicate other) {
    if (parts.isEmpty() && other.parts.isEmpty()) {
      return Long.compare(seed, other.seed); // the most common, and compared millions of times
    }
    Iterator<Map.Entry<String, String>> own = parts.entrySet().iterator();
    for (Map.Entry<String, String> theirs : other.parts.entrySet()) {
      if (!own.hasNext()) {
        return -1;
      }
      Map.Entry<String, String> mine = own.next();
      int names = mine.getKey().compareTo(theirs.getKey());
      int order = names != 0 ? names : AS_NUMBERS.compare(mine.getValue(), theirs.getValue());
      if (order != 0) {
        return order;
      }
    }
    return own.hasNext() ? 1 : Long.compare(seed, other.seed);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException word) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
