package basin.gradients.diagnosis;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Reading;
import basin.spi.analysis.Told;
import basin.spi.analysis.Unit;
import basin.spi.diagnosis.Diagnosis;
import basin.spi.diagnosis.Diagnostician;
import basin.spi.report.Configuration;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether trials are healthy, and if not, what is at fault: a fault is what one change mends, so
 * changes are tried.
 *
 * <p>A setting is ill if most of its trials show a symptom that matters, or if a change helps
 * clearly: more than a tenth of what there is to learn, or of the best constant answer's loss, on
 * training rows and on validation rows alike. Where less than that is left to gain none is tried,
 * and where nine tenths are learnt only those for which something speaks: a lower loss alone is no
 * remedy. Changes are tried one after the other, those first for which most speaks; each costs a
 * training of one trial, the one that learnt as much as half of them do. One that helps it is tried
 * on others that learnt nearly as much, if there are, and must help most. A fault weighs what
 * speaks for it beforehand times the share that its change regained, so that a change that mends
 * much, such as another optimizer, does not outweigh the one that is to the point; when nothing
 * that is left could weigh more, no more is tried.
 */
@Doc("What ails trials, and which change mends it: changes are tried.")
@Reading(name = "ill", doc = "whether its setting is ill", share = true, lessIsBetter = true)
@Reading(
    name = "gain",
    doc =
        "how much better it does with the change that mends its setting, as a share of what there"
            + " is to learn or of the best constant answer's loss; 0 if it is healthy")
@Convention("sizes of gradients are compared from layer to layer, ‖∂ℓ/∂z‖, never absolute")
public record DiagnosisByChange(
    @Doc("whether changes are tried; without, symptoms alone are told") @Default("true")
        boolean changes,
    @Doc("on how many trials of a setting a change is tried that helps the first of them")
        @Default("3")
        @Range(from = 1, to = 1000)
        int trials)
    implements Diagnostician {
  private static final List<Change> CHANGES =
      List.of(
          new FittingOutput(),
          new NoRegularization(),
          new StandardInputs(),
          new StandardTargets(),
          new CustomaryWeights(),
          new HiddenActivation(),
          new Wider(),
          new OwnDefaults(),
          new CustomaryBatch(),
          new OtherRate(),
          new MoreEpochs(),
          new OtherDepth(),
          new AdamInstead());

  @Override
  public List<String> probes() {
    return List.of("vital-signs");
  }

  @Override
  public List<Unit> next(Results results, Answers answers) {
    List<Unit> next = new ArrayList<>();
    for (List<TrialRecord> trials : settings(results).values()) {
      patient(trials, results, answers).next().forEach(next::add);
    }
    return next;
  }

  @Override
  public List<Diagnosis> diagnoses(Results results, Answers answers) {
    return settings(results).entrySet().stream()
        .map(each -> patient(each.getValue(), results, answers).diagnosis(each.getKey()))
        .toList();
  }

  @Override
  public List<Told> told(String reading, Results results, Answers answers) {
    List<Told> told = new ArrayList<>();
    for (List<TrialRecord> trials : settings(results).values()) {
      Patient patient = patient(trials, results, answers);
      told.addAll(reading.equals("ill") ? patient.illness() : patient.gains());
    }
    return told;
  }

  private Patient patient(List<TrialRecord> trials, Results results, Answers answers) {
    return new Patient(trials, results, answers, changes ? CHANGES : List.of(), this.trials);
  }

  /** Trials of networks that have run, by their setting. */
  private static Map<String, List<TrialRecord>> settings(Results results) {
    Map<String, List<TrialRecord>> settings = new LinkedHashMap<>();
    for (TrialRecord trial : results.trials()) {
      if (trial.outcome().isPresent() && !trial.configuration().loss().isEmpty()) {
        settings.computeIfAbsent(label(trial.configuration()), any -> new ArrayList<>()).add(trial);
      }
    }
    return settings;
  }

  private static String label(Configuration configuration) {
    List<String> words = new ArrayList<>();
    if (!configuration.label().isEmpty()) {
      words.add(configuration.label());
    }
    configuration.tuned().forEach((name, value) -> words.add(name + " " + value));
    return String.join(", ", words);
  }
}
