package basin.reports.claims;

import basin.reports.statistics.Paired;
import basin.reports.study.Replicate;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.claim.Side;
import basin.spi.claim.Yardstick;
import basin.spi.report.Choice;
import basin.spi.report.Selection;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was tuned at one level, chosen for each replicate by all others: so no run is judged by
 * numbers that chose it. Beside it stands what all replicates together would choose, and between
 * how many settings that choice is open. Means are taken on the scale on which values are compared.
 * What a claim measures on test rows is chosen on validation rows, where there are any.
 */
final class LeaveOneOut {
  private static final String TEST = "test.";
  private static final String VALIDATION = "validation.";
  private static final String DESCENDED = "train.loss";
  private static final double LEVEL = 0.05;

  private final Study study;
  private final Gauge judged;
  private final Gauge chosenBy;
  private final boolean ratio;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<TrialRecord> trials;
  private int missing;

  /** One setting that was tried, with its runs by replicate. */
  private record Candidate(
      Map<String, String> tuned,
      TreeMap<Replicate, TrialRecord> trials,
      TreeMap<Replicate, Double> values,
      TreeMap<Replicate, Double> scores) {}

  LeaveOneOut(Measured measured, Yardstick by, List<TrialRecord> trials) {
    this.study = measured.study();
    this.trials = List.copyOf(trials);
    this.judged = measured.gauge(by);
    this.chosenBy = measured.gauge(ofChoice(study, by));
    this.ratio = measured.byRatio(chosenBy.by());
    Map<Map<String, String>, Candidate> tried = new LinkedHashMap<>();
    for (TrialRecord trial : trials) {
      Map<String, String> tuned = trial.configuration().tuned();
      Candidate candidate =
          tried.computeIfAbsent(
              tuned, t -> new Candidate(t, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
      add(candidate, trial);
    }
    candidates.addAll(tried.values());
  }

  /** What the file has chosen settings by; else the claim's own series, on validation rows. */
  private static Yardstick ofChoice(Study study, Yardstick by) {
    if (study.selection().isPresent()) {
      return new Yardstick(study.selection().get().by());
    }
    String series = by.series();
    String kept = series.startsWith(TEST) ? VALIDATION + series.substring(TEST.length()) : series;
    return study.curves().contains(kept) ? by.on(kept) : by;
  }

  private void add(Candidate candidate, TrialRecord trial) {
    Replicate replicate = Replicate.of(trial);
    double value = judged.of(trial);
    if (Double.isNaN(value)) {
      missing += judged.apart(trial) ? 0 : 1;
      return;
    }
    candidate.trials.put(replicate, trial);
    candidate.values.put(replicate, value);
    double score = chosenBy.of(trial);
    candidate.scores.put(replicate, ratio ? Math.log(score) : score);
  }

  Side side(String label) {
    return study.selection().map(said -> said(label, said)).orElseGet(() -> byAllOthers(label));
  }

  /** What the file's own way of choosing has chosen. */
  private Side said(String label, Selection selection) {
    List<List<TrialRecord>> settings =
        List.copyOf(
            trials.stream()
                .collect(
                    Collectors.groupingBy(
                        t -> t.configuration().tuned(), LinkedHashMap::new, Collectors.toList()))
                .values());
    Choice choice = selection.among(settings, t -> study.last(t, selection.by()));
    TreeMap<String, Double> values = new TreeMap<>();
    List<TrialRecord> chosen = new ArrayList<>();
    for (TrialRecord trial : choice.trials()) {
      double value = judged.of(trial);
      if (!Double.isNaN(value)) {
        values.put(Replicate.of(trial).label(), value);
        chosen.add(trial);
      }
    }
    boolean alike = choice.settings().stream().distinct().count() == 1 && !selection.nested();
    Map<String, String> tuned = alike ? choice.trials().get(0).configuration().tuned() : Map.of();
    int rivals =
        candidates.stream()
            .filter(c -> alike && c.tuned.equals(tuned))
            .findFirst()
            .map(this::rivals)
            .orElse(1);
    missing = choice.trials().isEmpty() ? trials.size() : missing;
    List<String> beyond = alike ? beyond(tuned) : List.of();
    return side(label, values, values, rivals, chosen, remarks(selection, rivals), beyond);
  }

  private List<String> remarks(Selection selection, int rivals) {
    return candidates.size() < 2
        ? List.of()
        : List.of(
            "had %s tried, chosen%s by %s%s"
                .formatted(
                    Prose.count(candidates.size(), "setting"),
                    selection.nested() ? " for each fold by the others" : "",
                    selection.by(),
                    rivals > 1 ? "; " + open(rivals) : ""));
  }

  private Side byAllOthers(String label) {
    TreeMap<String, Double> values = new TreeMap<>();
    List<TrialRecord> chosen = new ArrayList<>();
    for (Replicate replicate : replicates()) {
      Candidate best = best(replicate);
      if (best.values.containsKey(replicate)) {
        values.put(replicate.label(), best.values.get(replicate));
        chosen.add(best.trials.get(replicate));
      }
    }
    TreeMap<String, Double> best = new TreeMap<>();
    Optional<Candidate> inAll = candidates.isEmpty() ? Optional.empty() : Optional.of(best(null));
    inAll.ifPresent(c -> c.values.forEach((r, value) -> best.put(r.label(), value)));
    int rivals = inAll.map(this::rivals).orElse(1);
    List<String> beyond = inAll.map(c -> beyond(c.tuned)).orElse(List.of());
    return side(label, values, best, rivals, chosen, remarks(rivals), beyond);
  }

  private Side side(
      String label,
      TreeMap<String, Double> values,
      TreeMap<String, Double> best,
      int rivals,
      List<TrialRecord> chosen,
      List<String> remarks,
      List<String> beyond) {
    return new Side(
        label,
        values,
        best,
        rivals,
        (int) values.values().stream().filter(judged::lost).count(),
        missing,
        fixed(values.values(), chosen),
        folds(chosen),
        chosen.stream().mapToLong(TrialRecord::steps).average().orElse(Double.NaN),
        remarks,
        beyond);
  }

  private TreeSet<Replicate> replicates() {
    TreeSet<Replicate> replicates = new TreeSet<>();
    candidates.forEach(candidate -> replicates.addAll(candidate.values.keySet()));
    return replicates;
  }

  /** The best by all replicates but one; by that one where there is no other. */
  private Candidate best(Replicate left) {
    boolean alone = replicates().size() < 2;
    return candidates.stream()
        .min(
            Comparator.<Candidate>comparingDouble(c -> lost(scores(c, left, alone)))
                .thenComparingDouble(c -> mean(scores(c, left, alone))))
        .orElseThrow();
  }

  private static List<Double> scores(Candidate candidate, Replicate left, boolean alone) {
    return candidate.scores.entrySet().stream()
        .filter(e -> alone || !e.getKey().equals(left))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The share of runs that did not arrive; all of none. */
  private static double lost(Collection<Double> scores) {
    return scores.isEmpty()
        ? 1
        : (double) scores.stream().filter(s -> !Double.isFinite(s)).count() / scores.size();
  }

  private double mean(Collection<Double> scores) {
    double mean =
        scores.stream()
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .average()
            .orElse(0);
    return chosenBy.lessIsBetter() ? mean : -mean;
  }

  /** How many settings the best by all replicates cannot be told from, itself among them. */
  private int rivals(Candidate best) {
    return (int) candidates.stream().filter(c -> c == best || !worse(c, best)).count();
  }

  private boolean worse(Candidate candidate, Candidate best) {
    if (lost(candidate.scores.values()) == 1 && lost(best.scores.values()) == 0) {
      return true;
    }
    double[] behind =
        candidate.scores.keySet().stream()
            .filter(best.scores::containsKey)
            .mapToDouble(r -> behind(candidate.scores.get(r), best.scores.get(r)))
            .toArray();
    Paired paired = Paired.of(behind);
    return paired.above(paired.p(), LEVEL);
  }

  private double behind(double score, double best) {
    double behind = score == best ? 0 : score - best;
    return chosenBy.lessIsBetter() ? behind : -behind;
  }

  private boolean fixed(Collection<Double> values, List<TrialRecord> trials) {
    return trials.size() > 1
        && values.stream().distinct().count() == 1
        && trials.stream().map(t -> study.last(t, DESCENDED)).distinct().count() == 1
        && Double.isFinite(study.last(trials.get(0), DESCENDED));
  }

  private static int folds(List<TrialRecord> trials) {
    List<String> folds =
        trials.stream().map(t -> t.configuration().replicate().getOrDefault("fold", "")).toList();
    return folds.contains("") ? 0 : (int) folds.stream().distinct().count();
  }

  private List<String> remarks(int rivals) {
    if (candidates.size() < 2) {
      return List.of();
    }
    List<String> remarks = new ArrayList<>();
    boolean alone = replicates().size() < 2;
    remarks.add(
        "had %s tried, chosen %s by %s%s"
            .formatted(
                Prose.count(candidates.size(), "setting"),
                alone
                    ? "on the run that is judged"
                    : "for each " + study.replicates().noun() + " by all others",
                chosenBy.by(),
                rivals > 1 ? "; " + open(rivals) : ""));
    if (chosenBy.by().series().startsWith(TEST)) {
      remarks.add(
          "had settings chosen on the very test rows that judge them, for no validation rows were"
              + " recorded: the choice may flatter");
    }
    return remarks;
  }

  private String open(int rivals) {
    return rivals == candidates.size()
        ? "nothing tells any of them from the best"
        : Prose.number(rivals - 1) + " of them cannot be told from the best";
  }

  /** Numbers that were tuned and whose chosen value has neighbours on one side alone. */
  private List<String> beyond(Map<String, String> tuned) {
    if (candidates.size() < 2) {
      return List.of();
    }
    List<String> beyond = new ArrayList<>();
    tuned.forEach(
        (name, text) -> {
          DoubleSummaryStatistics tried =
              candidates.stream()
                  .map(c -> number(c.tuned.get(name)))
                  .filter(Objects::nonNull)
                  .mapToDouble(Double::doubleValue)
                  .summaryStatistics();
          Double number = number(text);
          if (number != null && tried.getMin() < tried.getMax()) {
            if (number == tried.getMax() || number == tried.getMin()) {
              beyond.add(
                  "%s %s is the %s tried"
                      .formatted(name, text, number == tried.getMax() ? "largest" : "smallest"));
            }
          }
        });
    return beyond;
  }

  private static Double number(String text) {
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException word) {
      return null;
    }
  }
}
