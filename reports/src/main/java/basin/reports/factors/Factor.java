package basin.reports.factors;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Something that was varied to be compared.
 *
 * @param name as the author calls it, or the shortest that tells
 * @param levels what it was: numbers from small to large, all else in the order of the grid
 */
public record Factor(String name, List<String> levels) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(e-?\\d+)?");
  private static final double WIDE = 8;

  /** With its levels in any order. */
  static Factor of(String name, List<String> levels) {
    Factor given = new Factor(name, levels);
    return given.numeric()
        ? new Factor(
            name, levels.stream().sorted(Comparator.comparingDouble(Factor::number)).toList())
        : given;
  }

  /** Copies the list. */
  public Factor {
    levels = List.copyOf(levels);
  }

  /** How many levels. */
  public int size() {
    return levels.size();
  }

  /**
   * Whether levels are numbers: each is one, or a name with one number in it and the same words
   * around: {@code 2 deep}, {@code 10 deep}.
   */
  public boolean numeric() {
    return levels.stream().allMatch(l -> Double.isFinite(number(l)))
        && levels.stream().map(l -> NUMBER.matcher(l).replaceAll("#")).distinct().count() == 1
        && levels.stream().mapToDouble(Factor::number).distinct().count() == levels.size();
  }

  /** The levels as numbers. */
  public double[] numbers() {
    return levels.stream().mapToDouble(Factor::number).toArray();
  }

  /** Whether the numbers are spaced more evenly by ratios than by differences. */
  public boolean logarithmic() {
    double[] x = numbers();
    if (Arrays.stream(x).anyMatch(v -> !(v > 0))) {
      return false;
    }
    double[] ratios = steps(Arrays.stream(x).map(StrictMath::log).toArray());
    return x.length < 3
        ? x[x.length - 1] >= WIDE * x[0]
        : unevenness(ratios) < unevenness(steps(x));
  }

  private static double[] steps(double... x) {
    return IntStream.range(1, x.length).mapToDouble(i -> x[i] - x[i - 1]).toArray();
  }

  private static double unevenness(double... steps) {
    return Arrays.stream(steps).max().orElse(1) / Arrays.stream(steps).min().orElse(1);
  }

  /** A level in a sentence: with the factor's name if it is a bare number. */
  String told(int level) {
    String text = levels.get(level);
    return NUMBER.matcher(text).matches() || text.equals(FactorDesign.NONE)
        ? name + " " + text
        : named(level);
  }

  /** A level in a sentence about the factor: {@code momentum (beta 0.9)}, not another list. */
  String named(int level) {
    String[] parts = levels.get(level).split(", ", 2);
    return parts.length == 1 ? parts[0] : parts[0] + " (" + parts[1] + ")";
  }

  private static double number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.find()) {
      return Double.NaN;
    }
    double number = Double.parseDouble(matcher.group());
    return matcher.find() ? Double.NaN : number;
  }
}
