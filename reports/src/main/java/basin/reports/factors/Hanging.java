package basin.reports.factors;

import basin.reports.statistics.Interval;
import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How what a factor does hangs on another: within each level of that, the two levels that are
 * furthest apart.
 *
 * @param analysis of which it is a part
 * @param main what the factor does
 * @param other place of the factor on which it hangs, the one with the largest interaction of those
 *     beyond chance
 */
record Hanging(Analysis analysis, MainEffect main, int other) {
  private static final int FEW = 4;

  /** Empty if no interaction of the factor can be told from chance. */
  static Optional<Hanging> of(Analysis analysis, MainEffect main) {
    return analysis.interplays().stream()
        .filter(x -> x.first() == main.place() || x.second() == main.place())
        .filter(Interplay::sure)
        .map(x -> x.first() == main.place() ? x.second() : x.first())
        .map(other -> new Hanging(analysis, main, other))
        .findFirst();
  }

  /** What it hangs on. */
  Factor on() {
    return analysis.factor(other);
  }

  /** The comparisons that can be told from chance, one within each level; largest first. */
  List<Simple> told() {
    return largest(true);
  }

  /** Those that can be told and turn the order: another level is better than the best of all. */
  List<Simple> turned() {
    return told().stream().filter(s -> s.contrast().worse() == main.best()).toList();
  }

  /** Within each level the largest difference, of those that can be told or of all. */
  private List<Simple> largest(boolean told) {
    Map<Integer, Simple> found = new LinkedHashMap<>();
    analysis.simples().stream()
        .filter(s -> s.factor() == main.place() && s.within() == other)
        .filter(s -> !told || isTold(s.contrast()))
        .sorted(Comparator.comparingDouble(Hanging::gain).reversed())
        .forEach(s -> found.putIfAbsent(s.level(), s));
    return List.copyOf(found.values());
  }

  private boolean isTold(Contrast contrast) {
    return analysis.fixed() ? !contrast.tie() : contrast.sure() || contrast.likely();
  }

  private static double gain(Simple simple) {
    return simple.contrast().gain().difference().center();
  }

  /** {@code depth 1 is ahead of 4 with tanh by …; with relu no difference can be told}. */
  String clauses(boolean numbers) {
    List<Simple> told = told();
    Map<String, List<Simple>> pairs = new LinkedHashMap<>();
    told.forEach(s -> pairs.computeIfAbsent(pair(s), key -> new ArrayList<>()).add(s));
    List<String> clauses = new ArrayList<>();
    pairs.forEach(
        (pair, all) ->
            clauses.add(
                pair
                    + " "
                    + Prose.list(
                        all.stream().map(s -> with(s) + (numbers ? by(s) : "")).toList())));
    List<String> open =
        largest(false).stream()
            .filter(s -> told.stream().noneMatch(t -> t.level() == s.level()))
            .map(this::with)
            .toList();
    if (!open.isEmpty()) {
      clauses.add(Prose.list(open) + " no difference can be told");
    }
    return String.join("; ", clauses);
  }

  /** {@code not with sigmoid, where 1 is ahead of 4 by …}. */
  String turns(boolean numbers) {
    return turned().stream()
        .map(s -> "not " + with(s) + ", where " + pair(s) + (numbers ? by(s) : ""))
        .collect(Collectors.joining(", and "));
  }

  /**
   * By how much the best level is ahead of the worst where that is least and most: {@code : from a
   * factor of 1.2 with tanh to a factor of 5 with relu}; empty if it is not ahead everywhere.
   */
  String range() {
    List<Simple> pairs =
        analysis.simples().stream()
            .filter(s -> s.factor() == main.place() && s.within() == other)
            .filter(s -> s.contrast().of(main.best(), main.worst()))
            .sorted(Comparator.comparingDouble(Hanging::gain))
            .toList();
    boolean everywhere = pairs.stream().allMatch(s -> s.contrast().better() == main.best());
    return everywhere
        ? ": from " + point(pairs.get(0)) + " to " + point(pairs.get(pairs.size() - 1))
        : "";
  }

  private String point(Simple simple) {
    return analysis.balance().response().amount(Interval.point(gain(simple))) + " " + with(simple);
  }

  /** Levels of the other factor, told from chance or not: all of a few, the largest of many. */
  String evidence() {
    List<Simple> all = largest(false);
    return all.stream()
            .limit(FEW)
            .map(s -> with(s) + " " + (s.contrast().tie() ? equal(s) : pair(s) + by(s)))
            .map(Prose::capital)
            .collect(Collectors.joining(". "))
        + (all.size() > FEW ? "; by less with " + Prose.number(all.size() - FEW) + " more." : ".");
  }

  private String pair(Simple simple) {
    return main.factor().told(simple.contrast().better())
        + " is ahead of "
        + main.factor().named(simple.contrast().worse());
  }

  private String equal(Simple simple) {
    return main.factor().told(simple.contrast().better())
        + " and "
        + main.factor().named(simple.contrast().worse())
        + " are level";
  }

  private String with(Simple simple) {
    return "with " + on().told(simple.level());
  }

  private String by(Simple simple) {
    return " by " + analysis.balance().response().amount(simple.contrast().gain().difference());
  }
}
