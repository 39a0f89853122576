package basin.lab.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class Spelling {
  private static final int MOST_SUGGESTED = 4;
  private static final int LONGEST_NAME = 80;

  private Spelling() {}

  /**
   * The names most like a misspelt one, at most four; empty if none is like it. Capitals, hyphens
   * and underscores do not count.
   */
  public static List<String> nearest(String wrong, Collection<String> names) {
    if (wrong.length() > LONGEST_NAME) {
      return List.of();
    }
    List<String> nearest = new ArrayList<>();
    int allowed = Math.max(1, wrong.length() / 3);
    int smallest = allowed + 1;
    for (String name : names) {
      int distance = isSame(wrong, name) ? 0 : distance(wrong, name);
      if (distance < smallest) {
        smallest = distance;
        nearest.clear();
      }
      if (distance == smallest && distance <= allowed) {
        nearest.add(name);
      }
    }
    return first(nearest.isEmpty() && wrong.length() > 1 ? Kinship.of(wrong, names) : nearest);
  }

  private static List<String> first(List<String> names) {
    return List.copyOf(names.subList(0, Math.min(MOST_SUGGESTED, names.size())));
  }

  /** Whether two names are one, but for capitals, hyphens and underscores. */
  public static boolean isSame(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String name) {
    return name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT);
  }

  /** The one name that is least unlike; empty only if there is none. */
  public static Optional<String> closest(String wrong, Collection<String> names) {
    String start = wrong.substring(0, Math.min(LONGEST_NAME, wrong.length()));
    return names.stream().min(Comparator.comparingInt(name -> distance(start, name)));
  }

  /**
   * A repair: {@code ; did you mean 'adam'?}, or else what there is to choose from.
   *
   * @param choice how the valid names are introduced, such as {@code there are}
   */
  public static String repair(String wrong, Collection<String> names, String choice) {
    return repair(nearest(wrong, names), names, choice);
  }

  /**
   * The same of names that come with what they are, which goes before the likeness of letters.
   *
   * @param names each with one sentence
   */
  public static String repair(String wrong, Map<String, String> names, String choice) {
    List<String> told = first(Kinship.told(wrong, names));
    return repair(told.isEmpty() ? nearest(wrong, names.keySet()) : told, names.keySet(), choice);
  }

  private static String repair(List<String> meant, Collection<String> names, String choice) {
    if (!meant.isEmpty()) {
      return "; did you mean '" + String.join("' or '", meant) + "'?";
    }
    return names.isEmpty() ? "" : "; " + choice + ": " + String.join(", ", names);
  }

  /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
  static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : next(d, one, other, i, j);
      }
    }
    return d[one.length()][other.length()];
  }

  private static int next(int[][] d, String one, String other, int i, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + changed);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
