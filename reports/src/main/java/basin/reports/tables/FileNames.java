package basin.reports.tables;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Safe and distinct file names: lower case letters, digits and hyphens, whatever they are made
 * from.
 */
final class FileNames {
  private static final int LENGTH = 80;
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

  private final Set<String> taken = new HashSet<>();

  /** A file name without ending that this object has not given before. */
  String claim(String name) {
    String safe = safe(name);
    String free = safe;
    for (int n = 2; !taken.add(free); n++) {
      free = safe + "-" + n;
    }
    return free;
  }

  private static String safe(String name) {
    String words =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = words.substring(0, Math.min(LENGTH, words.length()));
    boolean device = RESERVED.contains(cut) || cut.matches("(com|lpt)[0-9]");
    return cut.isEmpty() ? "unnamed" : device ? cut + "-" : cut;
  }
}
