package basin.reports.study;

import basin.reports.statistics.Agreement;
import basin.reports.statistics.Best;
import basin.reports.statistics.Interval;
import basin.reports.statistics.correction.EveryPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What competes, best first: the groups, each at its best setting, or the settings of a single
 * group. Settings within a group and groups are ordered alike, as {@link Standing} says; one
 * without a finite value is not ranked. Where the file says how to choose, a group stands with what
 * that has chosen ({@link basin.spi.report.Selection}).
 *
 * @param criterion what counts
 * @param standings best first; those that share the first place in the order of their names
 * @param tried settings from which the first was picked
 * @param shared the share of the values' variance that replicates have in common
 */
public record Ranking(Criterion criterion, List<Standing> standings, int tried, double shared) {
  /** Ranks what competes in a study. */
  public static Ranking of(Study study) {
    List<Standing> standings =
        study.competitors().stream().flatMap(g -> best(study, g).stream()).toList();
    return of(study.criterion(), standings, tried(study, standings));
  }

  /** Settings from which the first was picked; what a selection chose was picked elsewhere. */
  private static int tried(Study study, List<Standing> standings) {
    return study.selection().isPresent()
        ? standings.size()
        : (int)
            study.settings().stream()
                .filter(s -> Score.of(study, s, study.criterion().ranked()).tried())
                .count();
  }

  /** Ranks what is given in any order. */
  public static Ranking of(Criterion criterion, List<Standing> standings, int tried) {
    List<Standing> sorted = standings.stream().sorted(Standing.order(criterion)).toList();
    List<Standing> first = sorted.stream().filter(s -> s.ties(sorted.get(0))).toList();
    List<Standing> ordered =
        Stream.concat(
                first.stream().sorted(Comparator.comparing(s -> s.setting().label())),
                sorted.stream().filter(s -> !first.contains(s)))
            .toList();
    return new Ranking(criterion, ordered, tried, shared(ordered));
  }

  /** Of the replicates in which all ended finite. */
  private static double shared(List<Standing> standings) {
    List<Score> scores = standings.stream().map(Standing::score).toList();
    Set<Replicate> replicates = new TreeSet<>();
    scores.stream().limit(1).forEach(s -> replicates.addAll(s.values().keySet()));
    scores.forEach(s -> replicates.retainAll(s.values().keySet()));
    return Agreement.of(
        scores.stream()
            .map(s -> replicates.stream().mapToDouble(replicate -> mapped(s, replicate)).toArray())
            .toArray(double[][]::new));
  }

  private static double mapped(Score score, Replicate replicate) {
    return score.measure().scale().map(score.values().get(replicate));
  }

  /** The setting chosen for a group; empty if none has a finite value, or none can be chosen. */
  public static Optional<Setting> chosen(Study study, Group group) {
    return study.chosen(
        group,
        any ->
            study.selection().isPresent()
                ? Chosen.of(study, any)
                : best(study, any).map(Standing::setting));
  }

  /** The settings of a group that nothing tells from the chosen one, and that one; in order. */
  public static List<Setting> alike(Study study, Group group) {
    Ranking within = within(study, group);
    return within.standings.isEmpty()
        ? List.of()
        : within.firsts().stream().map(Standing::setting).toList();
  }

  private static Optional<Standing> best(Study study, Group group) {
    return within(study, group).standings().stream().findFirst();
  }

  private static Ranking within(Study study, Group group) {
    List<Setting> settings =
        study.selection().isPresent()
            ? Chosen.of(study, group).stream().toList()
            : group.settings();
    List<Standing> tried =
        settings.stream().map(s -> Standing.of(study, s)).filter(s -> s.score().tried()).toList();
    List<Standing> known = tried.stream().filter(s -> s.score().known()).toList();
    return of(study.criterion(), known, tried.size());
  }

  /** The last values of what competes, best first. */
  public List<Score> best() {
    return standings.stream().map(Standing::score).toList();
  }

  /** How the values are averaged and compared; none where nothing is ranked. */
  public Measure measure() {
    return standings.get(0).score().measure();
  }

  /** Those that share the first place: one, unless there is a tie. */
  public List<Standing> firsts() {
    return standings.stream().filter(s -> s.ties(standings.get(0))).toList();
  }

  /** The mean of a score, with limits that allow for the luck of having been picked if it was. */
  public Interval mean(Score score) {
    boolean picked = firsts().stream().anyMatch(s -> s.setting().equals(score.setting()));
    return score
        .measure()
        .mean(picked ? new Best(tried, shared, criterion.higher()) : Best.ONLY, score.array());
  }

  /** How many comparisons p-values are corrected for: which one is first was not known before. */
  public int comparisons() {
    return standings.size() * (standings.size() - 1) / 2;
  }

  /** The first against each other, in order; p corrected for all pairs. */
  public List<Duel> duels() {
    EveryPair<Duel> pairs =
        EveryPair.of(
            standings, (first, second) -> Duel.of(criterion, first, second), d -> d.gain().p());
    List<Duel> duels = new ArrayList<>();
    for (Duel duel : pairs.ofFirst()) {
      duels.add(duel.corrected(pairs.corrected()[duels.size()]));
    }
    return duels;
  }
}
