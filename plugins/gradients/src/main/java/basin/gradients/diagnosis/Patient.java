package basin.gradients.diagnosis;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.diagnosis.Attempt;
import basin.spi.diagnosis.Condition;
import basin.spi.diagnosis.Diagnosis;
import basin.spi.diagnosis.Suspicion;
import basin.spi.diagnosis.Symptom;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trials of one setting. Changes are tried on the one of them that learnt as much as half of
 * them do, and where they help it on those that learnt nearly as much, likeliest first, until none
 * that is left could be likelier than what has been found.
 */
final class Patient {
  private static final String PROBES = "[vital-signs]";

  /** What is left of a suspicion that no change confirms: it may take two. */
  private static final double UNCONFIRMED = 0.25;

  /** The same of what cannot be right. */
  private static final double STILL_CERTAIN = 0.7;

  /** What adding up equal numbers leaves of their deviation. */
  private static final double ROUNDING = 1e-9;

  /** Fewer rows have no neighbours to speak of. */
  private static final int ROWS = 50;

  private static final double HALF = 0.5;

  private final List<TrialRecord> trials;
  private final List<Signs> signs;
  private final Answers answers;
  private final List<Tried> tried = new ArrayList<>();
  private final List<Integer> subjects;
  private final int typical;
  private final List<Unit> next = new ArrayList<>();

  Patient(
      List<TrialRecord> trials, Results results, Answers answers, List<Change> changes, int most) {
    this.trials = trials;
    this.answers = answers;
    this.signs =
        trials.stream()
            .map(
                trial ->
                    new Signs(
                        trial.outcome(), results.curves(trial), name -> results.curve(trial, name)))
            .toList();
    this.subjects = subjects(Math.min(most, trials.size()));
    this.typical = subjects.get(0);
    if (signs.get(typical).known() && mayBeBettered()) {
      treat(changes);
    }
  }

  /** Trials around the middle by what they learnt, the middle first. */
  private List<Integer> subjects(int count) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> signs.get(i).learnt()));
    int middle = (order.size() - 1) / 2;
    List<Integer> around = new ArrayList<>(List.of(order.get(middle)));
    for (int away = 1; around.size() < count; away++) {
      if (middle + away < order.size()) {
        around.add(order.get(middle + away));
      }
      if (middle - away >= 0 && around.size() < count) {
        around.add(order.get(middle - away));
      }
    }
    return around;
  }

  /** No change can help clearly where less than a tenth is left to learn. */
  private boolean mayBeBettered() {
    Signs one = signs.get(typical);
    return !mislabelled().isPresent()
        && (ailing()
            || one.learnt() < 1 - Symptoms.TENTH
            || Effect.room(one.loss(), one) > Symptoms.TENTH);
  }

  private boolean ailing() {
    return Symptoms.of(signs.get(typical), Standing.ALONE).stream()
        .anyMatch(Symptoms.Shown::matters);
  }

  private void treat(List<Change> changes) {
    Optional<Setup> setup = Setup.of(trials.get(typical).tree());
    if (setup.isEmpty()) {
      return;
    }
    List<Treatment> treatments = new ArrayList<>();
    for (Change change : changes) {
      treatments.addAll(change.of(setup.get(), signs.get(typical)));
    }
    if (!ailing() && signs.get(typical).learnt() > 1 - Symptoms.TENTH) {
      // rows are told apart: a lower loss alone is no remedy, unless something speaks for a fault
      treatments.removeIf(treatment -> treatment.prior() < Change.POSSIBLE);
    }
    treatments.sort(Comparator.comparingDouble(Treatment::prior).reversed());
    double best = 0;
    for (Treatment treatment : treatments) {
      if (treatment.prior() <= best) {
        return;
      }
      List<Effect> effects = effects(treatment);
      if (!next.isEmpty()) {
        return;
      }
      Tried one = new Tried(treatment, effects);
      tried.add(one);
      best = Math.max(best, one.weight());
    }
  }

  /**
   * On the typical trial, and if it helps that one, on the others; what is not known comes next.
   */
  private List<Effect> effects(Treatment treatment) {
    List<Effect> effects = new ArrayList<>();
    for (int subject : subjects) {
      Unit unit = unit(treatment, subject);
      if (answers.outcome(unit).isEmpty()) {
        next.add(unit);
      } else {
        Signs after =
            new Signs(answers.outcome(unit), List.of(), name -> answers.curve(unit, name));
        effects.add(
            Effect.of(trials.get(subject).id(), signs.get(subject), after, treatment.sameLoss()));
      }
      if (effects.isEmpty() || !effects.get(0).helps()) {
        return effects;
      }
    }
    return effects;
  }

  private Unit unit(Treatment treatment, int subject) {
    TreeMap<String, String> settings = new TreeMap<>(treatment.settings());
    settings.put("probes", PROBES);
    return new Unit.Variation(trials.get(subject).id(), settings);
  }

  /** What is to be tried next; none if all is known. */
  List<Unit> next() {
    return next;
  }

  Diagnosis diagnosis(String label) {
    List<Symptom> symptoms = symptoms();
    boolean ailing =
        symptoms.stream().anyMatch(Symptom::matters)
            || mislabelled().isPresent()
            || tried.stream().anyMatch(each -> each.helps());
    return new Diagnosis(
        label,
        trials.stream().map(TrialRecord::id).toList(),
        !ailing,
        conditions(),
        symptoms,
        ailing ? suspicions() : List.of(),
        tried.stream().map(Tried::attempt).toList());
  }

  /** Of each trial whether its setting is ill. */
  List<Told> illness() {
    double ill = diagnosis("").healthy() ? 0 : 1;
    return trials.stream().map(trial -> Told.of(trial.id(), ill)).toList();
  }

  /**
   * Of each trial what it gains by the change that mends its setting, as far as it was tried; 0 of
   * healthy ones.
   */
  List<Told> gains() {
    if (diagnosis("").healthy()) {
      return trials.stream().map(trial -> Told.of(trial.id(), 0)).toList();
    }
    return tried.stream()
        .filter(Tried::helps)
        .max(Comparator.comparingDouble(Tried::weight))
        .map(Tried::effects)
        .orElse(List.of())
        .stream()
        .map(effect -> Told.of(effect.trial(), effect.gain()))
        .toList();
  }

  private Optional<Tried> best() {
    return tried.stream()
        .filter(each -> each.helps())
        .max(Comparator.comparingDouble(each -> each.middle().gain()));
  }

  private Standing standing(Signs one) {
    return best()
        .map(
            best -> {
              Signs bettered = best.middle().after();
              double goal = bettered.learnt();
              boolean costlier =
                  best.treatment().sameLoss()
                      && one.loss() > bettered.loss() + Symptoms.TENTH * Math.abs(one.constant());
              return new Standing(goal, one.learnt() < goal - Symptoms.TENTH || costlier);
            })
        .orElse(tried.isEmpty() || !next.isEmpty() ? Standing.ALONE : Standing.UNBETTERED);
  }

  /** Those of more than half of the trials. */
  private List<Symptom> symptoms() {
    Map<String, List<Symptoms.Shown>> shown = new LinkedHashMap<>();
    for (Signs one : signs) {
      for (Symptoms.Shown each : Symptoms.of(one, standing(one))) {
        shown.computeIfAbsent(each.name(), any -> new ArrayList<>()).add(each);
      }
    }
    List<Symptom> all = new ArrayList<>();
    shown.forEach(
        (name, each) -> {
          Symptoms.Shown one = each.get(0);
          if (2 * each.size() > trials.size()) {
            boolean matters =
                2 * each.stream().filter(Symptoms.Shown::matters).count() > trials.size();
            all.add(new Symptom(name, matters, each.size(), one.rule(), one.evidence()));
          }
        });
    all.sort(Comparator.comparing(symptom -> !symptom.matters()));
    return all;
  }

  private List<Condition> conditions() {
    return Conditions.of(signs.get(typical));
  }

  private List<Suspicion> suspicions() {
    Map<String, Suspicion> byFault = new LinkedHashMap<>();
    mislabelled().ifPresent(labels -> byFault.put(labels.fault(), labels));
    for (Tried each : tried) {
      Treatment treatment = each.treatment();
      double weight = each.weight();
      if (weight == 0 && treatment.prior() >= Change.POSSIBLE && !treatment.evidence().isEmpty()) {
        weight =
            treatment.prior() * (treatment.prior() >= Change.CERTAIN ? STILL_CERTAIN : UNCONFIRMED);
      }
      Suspicion before = byFault.get(treatment.fault());
      if (weight > 0 && (before == null || before.weight() < weight)) {
        byFault.put(treatment.fault(), suspicion(each, weight));
      }
    }
    if (byFault.values().stream().noneMatch(each -> each.weight() > UNCONFIRMED)) {
      unrelated().ifPresent(labels -> byFault.put(labels.fault(), labels));
    }
    return byFault.values().stream()
        .sorted(Comparator.comparingDouble(Suspicion::weight).reversed())
        .toList();
  }

  private static Suspicion suspicion(Tried tried, double weight) {
    List<String> evidence = new ArrayList<>();
    if (!tried.treatment().evidence().isEmpty()) {
      evidence.add(tried.treatment().evidence());
    }
    Attempt attempt = tried.attempt();
    return new Suspicion(
        attempt.fault(),
        weight,
        evidence,
        attempt.helps() ? attempt.settings() : List.of(),
        attempt.helps() ? List.of(attempt) : List.of());
  }

  /**
   * Labels that are all the same, or that are learnt by heart and have no bearing on their rows.
   */
  private Optional<Suspicion> mislabelled() {
    Signs one = signs.get(typical);
    if (one.first("target-deviation") <= ROUNDING * Math.abs(one.first("target-mean"))) {
      return Optional.of(labels(Change.CERTAIN, "all training rows have the same target"));
    }
    boolean memorising =
        Symptoms.of(one, Standing.ALONE).stream()
            .anyMatch(each -> each.name().equals("memorising"));
    return memorising && strangers(one)
        ? Optional.of(
            labels(
                Change.CERTAIN,
                "what is learnt on training rows does not hold on others, and the nearest row knows"
                    + " nothing of a row's target"))
        : Optional.empty();
  }

  private Optional<Suspicion> unrelated() {
    Signs one = signs.get(typical);
    return strangers(one) && !one.gone()
        ? Optional.of(
            labels(
                Change.POSSIBLE,
                "no change helps, and the nearest row knows nothing of a row's target"))
        : Optional.empty();
  }

  /**
   * Whether the nearest row knows no more of a row's target than chance makes of so few rows. Of
   * classes it also knows them if it is wrong more often than chance is, as with parity.
   */
  private static boolean strangers(Signs one) {
    double known = one.first("neighbours");
    double rows = one.first("rows");
    double chance = Math.max(Symptoms.TENTH, 2 / Math.sqrt(rows));
    return rows >= ROWS && known < chance && (known > -HALF || one.first("target-kind") == 0);
  }

  private static Suspicion labels(double weight, String evidence) {
    return new Suspicion("labels", weight, List.of(evidence), List.of(), List.of());
  }
}
