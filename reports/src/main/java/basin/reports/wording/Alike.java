package basin.reports.wording;

import basin.reports.words.Prose;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verdicts on groups: one for each of a few, and one for all that are alike where there are many,
 * where all are, or where they are just those of one level, or of two.
 */
public final class Alike {
  /** The most groups with a verdict each. */
  public static final int EACH = 4;

  /** The most groups that are listed, and the most that are named for more. */
  private static final int LISTED = 5;

  private static final int FEW = 3;

  private static final List<Tone> WORST_FIRST =
      List.of(Tone.BAD, Tone.WARNING, Tone.NEUTRAL, Tone.GOOD);

  private final List<Case> cases = new ArrayList<>();

  /**
   * Adds the verdict on a group.
   *
   * @param statement a clause without its group, in lower case: {@code gradients vanish}
   */
  public void add(Tone tone, String label, String statement, String evidence) {
    cases.add(new Case(tone, label, statement, evidence));
  }

  /** Where a tone stands if the worst is said first. */
  public static int rank(Tone tone) {
    return WORST_FIRST.indexOf(tone);
  }

  /** What is to be said of all that was added. */
  public List<Verdict> verdicts() {
    Map<String, List<Case>> alike = new LinkedHashMap<>();
    cases.forEach(c -> alike.computeIfAbsent(c.statement(), s -> new ArrayList<>()).add(c));
    boolean few = cases.size() <= EACH && !(cases.size() > 2 && alike.size() == 1);
    return alike.values().stream()
        .flatMap(
            group ->
                few && level(group).isEmpty()
                    ? group.stream().map(Case::verdict)
                    : Stream.of(merged(group)))
        .toList();
  }

  /** The level that these groups have and no other has; empty if there is none. */
  private Optional<String> level(List<Case> alike) {
    if (alike.size() < 2 || alike.size() == cases.size()) {
      return Optional.empty();
    }
    return alike.get(0).levels().stream()
        .filter(
            level -> cases.stream().allMatch(c -> c.levels().contains(level) == alike.contains(c)))
        .findFirst()
        .or(() -> cases.size() <= EACH ? Optional.empty() : levels(alike));
  }

  /** Two levels of which these groups have one or both, and no other has. */
  private Optional<String> levels(List<Case> alike) {
    List<String> own =
        alike.stream()
            .flatMap(c -> c.levels().stream())
            .distinct()
            .filter(level -> alike.containsAll(having(level)) && having(level).size() > 1)
            .toList();
    for (String one : own) {
      for (String other : own.subList(own.indexOf(one) + 1, own.size())) {
        if (alike.stream().allMatch(c -> c.levels().contains(one) || c.levels().contains(other))) {
          return Optional.of(one + " or " + other);
        }
      }
    }
    return Optional.empty();
  }

  private List<Case> having(String level) {
    return cases.stream().filter(c -> c.levels().contains(level)).toList();
  }

  private Verdict merged(List<Case> alike) {
    Case first = alike.get(0);
    if (alike.size() == 1) {
      return first.verdict();
    }
    List<String> labels = alike.stream().map(Case::label).toList();
    String where =
        alike.size() == cases.size()
            ? ", in each of the " + cases.size() + " groups."
            : level(alike)
                .map(level -> ", in " + all(alike.size()) + " groups with " + level + ".")
                .orElseGet(() -> ", in " + some(alike.size()) + which(labels) + ".");
    return new Verdict(
        first.tone(),
        Prose.capital(first.statement()) + where,
        "With " + first.label() + ": " + first.evidence());
  }

  private static String all(int groups) {
    return groups == 2 ? "both" : "all " + Prose.number(groups);
  }

  private String some(int groups) {
    return Prose.number(groups) + " of " + Prose.number(cases.size()) + " groups";
  }

  /** All of a few; of many those that are not among them, or some. */
  private String which(List<String> labels) {
    List<String> others =
        cases.stream().map(Case::label).filter(label -> !labels.contains(label)).toList();
    Optional<String> parts = whole(labels);
    if (parts.isPresent()) {
      return ": " + parts.get();
    }
    if (labels.size() <= LISTED) {
      return ": " + String.join("; ", labels);
    }
    return others.size() <= FEW
        ? ", all but " + String.join("; ", others)
        : ", such as " + String.join("; ", labels.subList(0, FEW));
  }

  /**
   * Levels of which all groups are among those with these labels, the most first, and the others by
   * their labels; empty if that is no shorter.
   */
  private Optional<String> whole(List<String> labels) {
    List<Case> rest =
        new ArrayList<>(cases.stream().filter(c -> labels.contains(c.label())).toList());
    List<String> parts = new ArrayList<>();
    List<String> levels =
        rest.stream()
            .flatMap(c -> c.levels().stream())
            .distinct()
            .filter(level -> having(level).size() > 1)
            .filter(level -> having(level).stream().allMatch(c -> labels.contains(c.label())))
            .sorted(Comparator.comparingInt((String level) -> having(level).size()).reversed())
            .toList();
    for (String level : levels) {
      if (rest.stream().filter(c -> c.levels().contains(level)).count() > 1) {
        rest.removeAll(having(level));
        parts.add("all with " + level);
      }
    }
    boolean found = !parts.isEmpty();
    rest.forEach(c -> parts.add(c.label()));
    return found && parts.size() <= LISTED
        ? Optional.of(String.join("; ", parts))
        : Optional.empty();
  }

  private record Case(Tone tone, String label, String statement, String evidence) {
    /** What its group has of each factor, as its label says it. */
    List<String> levels() {
      return List.of(label.split(", "));
    }

    Verdict verdict() {
      return new Verdict(tone, Wording.with(label) + ", " + statement + ".", evidence);
    }
  }
}
