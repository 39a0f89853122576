package basin.reports.claims;

import basin.reports.statistics.Interval;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.claim.Contention;
import basin.spi.claim.Judgement;
import basin.spi.claim.Judgement.Ground;
import basin.spi.claim.Side;
import basin.spi.claim.Verdict;
import basin.spi.claim.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verdict on one claim, and its reasons in words.
 *
 * @param matter the claim with its evidence
 * @param study what was found
 * @param claims how many are judged together
 * @param supporting p after correction
 * @param refuting p after correction
 */
record Sentence(Case matter, Study study, int claims, double supporting, double refuting) {
  Judgement judgement() {
    Verdict verdict = verdict();
    boolean against = verdict == Verdict.REFUTED;
    return new Judgement(
        matter.stated(),
        verdict,
        reason(verdict),
        grounds(),
        p(against ? matter.refuting() : matter.supporting()),
        p(against ? refuting : supporting),
        verdict == Verdict.UNDECIDED ? decides() : List.of(),
        cautions(verdict),
        matter.rule().words());
  }

  private Verdict verdict() {
    double level = matter.rule().level();
    boolean shared = matter.rule().shared();
    if ((shared ? supporting : matter.supporting()) <= level) {
      return Verdict.SUPPORTED;
    }
    return (shared ? refuting : matter.refuting()) <= level ? Verdict.REFUTED : Verdict.UNDECIDED;
  }

  private String reason(Verdict verdict) {
    if (matter.hindrance().isPresent()) {
      return matter.hindrance().get();
    }
    if (matter.certain()) {
      return "No " + study.replicates().noun() + " changes anything here, so the numbers decide.";
    }
    return switch (verdict) {
      case SUPPORTED -> "All that it says holds, " + p(matter.supporting(), supporting) + ".";
      case REFUTED -> "The opposite holds, " + p(matter.refuting(), refuting) + ".";
      case UNDECIDED ->
          "The evidence convinces neither way: for it " + p(matter.supporting(), supporting) + ".";
    };
  }

  /** Of numbers that decide without chance there is none. */
  private double p(double p) {
    return matter.certain() ? Double.NaN : p;
  }

  private String p(double alone, double corrected) {
    return matter.rule().shared() && claims > 1
        ? Prose.p(corrected) + " after Holm's correction for " + claims + " claims"
        : Prose.p(alone);
  }

  private List<Ground> grounds() {
    List<Ground> grounds = new ArrayList<>();
    for (int i = 0; i < matter.contentions().size(); i++) {
      grounds.add(ground(matter.contentions().get(i), matter.weights().get(i)));
    }
    return grounds;
  }

  private Ground ground(Contention contention, Weight weight) {
    Interval shown = shown(contention.shown(), weight);
    String estimate = estimate(contention, shown);
    return new Ground(
        contention.about(),
        contention.unit(),
        contention.shown().ratio(),
        shown.center(),
        shown.low(),
        shown.high(),
        contention.gains().size(),
        weight.method(),
        estimate,
        words(contention, weight, estimate));
  }

  private String words(Contention contention, Weight weight, String estimate) {
    StringBuilder words = new StringBuilder(contention.about()).append(": ").append(estimate);
    words.append(", ").append(study.replicates().count(contention.gains().size()));
    if (!Double.isNaN(weight.supporting()) && !contention.fixed()) {
      double p = Math.min(weight.supporting(), weight.refuting());
      words.append("; ").append(Prose.p(p)).append(" (").append(weight.method()).append(')');
    }
    return words.append('.').toString();
  }

  /** The number with its limits, its unit and what it counts. */
  private static String estimate(Contention contention, Interval shown) {
    StringBuilder words = new StringBuilder();
    if (Double.isFinite(shown.center())) {
      boolean factor = contention.shown().ratio() && contention.sides().size() > 1;
      words.append(factor ? "a factor of " + Prose.ratio(shown) : number(contention, shown));
      words.append(contention.unit().isEmpty() ? "" : " " + contention.unit());
    } else {
      words.append(Double.isNaN(shown.center()) ? "unknown" : arrived(contention));
    }
    if (contention.shown().share()) {
      words.append(" (").append(counted(contention)).append(')');
    }
    return words.toString();
  }

  /** Geometric means may have limits that lie decades apart. */
  private static String number(Contention contention, Interval shown) {
    return contention.shown().ratio() ? Prose.factors(shown) : Prose.estimate(shown);
  }

  /** {@code 37 of 40 against 40 of 40}. */
  private static String counted(Contention contention) {
    return contention.sides().stream()
        .map(Side::values)
        .map(v -> v.values().stream().filter(so -> so > 0.5).count() + " of " + v.size())
        .collect(Collectors.joining(" against "));
  }

  /** Where a mean would hide those that never arrived. */
  private static String arrived(Contention contention) {
    return contention.sides().stream()
        .map(s -> s.values().size() - s.lost() + " of " + s.values().size() + " for " + s.label())
        .collect(Collectors.joining(", ", "runs that arrived: ", ""));
  }

  private static Interval shown(Contention.Shown shown, Weight weight) {
    double one = shown(shown, weight.low());
    double other = shown(shown, weight.high());
    return new Interval(shown(shown, weight.gain()), Math.min(one, other), Math.max(one, other));
  }

  private static double shown(Contention.Shown shown, double gain) {
    double number = shown.origin() + shown.direction() * gain;
    return shown.ratio() ? Math.exp(number) : number;
  }

  /** What would decide it. */
  private List<String> decides() {
    Set<String> decides = new LinkedHashSet<>();
    matter.repair().ifPresent(decides::add);
    if (matter.hindrance().isEmpty()) {
      seeds().ifPresent(n -> decides.add(seeds(n)));
    }
    int lost = matter.sides().mapToInt(Side::lost).sum();
    if (lost > 0 && matter.repair().isEmpty()) {
      decides.add(
          "A longer budget: "
              + Prose.count(lost, "run")
              + " never reached the target or diverged, and counted as later than all.");
    }
    edges().ifPresent(edges -> decides.add("A wider grid: " + edges + "."));
    return List.copyOf(decides);
  }

  private OptionalInt seeds() {
    double level = matter.rule().level() / (matter.rule().shared() ? claims : 1);
    int most = 0;
    for (int i = 0; i < matter.contentions().size(); i++) {
      Weight weight = matter.weights().get(i);
      if (Math.min(weight.supporting(), weight.refuting()) > level) {
        OptionalInt needed = matter.rule().needed(matter.contentions().get(i), level);
        if (needed.isEmpty()) {
          return OptionalInt.empty();
        }
        most = Math.max(most, needed.getAsInt());
      }
    }
    return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
  }

  private String seeds(int n) {
    int now = matter.contentions().stream().mapToInt(c -> c.gains().size()).min().orElseThrow();
    return "More seeds: about "
        + Prose.number(n)
        + " in all, "
        + Prose.number(n - now)
        + " more, if the numbers stay as they are (--set seeds="
        + n
        + ").";
  }

  private List<String> cautions(Verdict verdict) {
    Set<String> cautions = new LinkedHashSet<>();
    if (!matter.stated().before()) {
      cautions.add(
          "Written after the first trial: "
              + Prose.count(matter.stated().finished(), "trial")
              + " had finished by "
              + matter.stated().written()
              + ", so it may have been made to fit.");
    }
    remarks().forEach((remark, labels) -> cautions.add(Prose.list(labels) + " " + remark + "."));
    if (verdict != Verdict.UNDECIDED) {
      edges()
          .ifPresent(
              edges -> cautions.add("A better setting may lie beyond the grid: " + edges + "."));
    }
    return List.copyOf(cautions);
  }

  /** What is remarked, with all of whom it is. */
  private Map<String, List<String>> remarks() {
    Map<String, List<String>> remarks = new LinkedHashMap<>();
    matter
        .sides()
        .forEach(
            side ->
                side.remarks()
                    .forEach(
                        remark -> {
                          List<String> labels =
                              remarks.computeIfAbsent(remark, any -> new ArrayList<>());
                          if (!labels.contains(side.label())) {
                            labels.add(side.label());
                          }
                        }));
    return remarks;
  }

  private Optional<String> edges() {
    String edges =
        matter
            .sides()
            .flatMap(side -> side.beyond().stream().map(edge -> edge + " for " + side.label()))
            .distinct()
            .collect(Collectors.joining("; "));
    return edges.isEmpty() ? Optional.empty() : Optional.of(edges);
  }
}
