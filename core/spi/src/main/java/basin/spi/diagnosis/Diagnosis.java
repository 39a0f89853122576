package basin.spi.diagnosis;

import java.util.List;

/**
 * What is said of the trials of one setting, alike but for their seeds.
 *
 * @param label of the setting, in words; empty if there is but one
 * @param trials ids, in the order of the grid
 * @param healthy whether nothing matters and no change helps clearly
 * @param conditions of the signal, phase by phase: of each what most trials have
 * @param symptoms that most trials show, those that matter first
 * @param suspicions what is probably at fault, likeliest first; none of healthy trials
 * @param attempts changes that were tried, in the order of their trying
 */
public record Diagnosis(
    String label,
    List<String> trials,
    boolean healthy,
    List<Condition> conditions,
    List<Symptom> symptoms,
    List<Suspicion> suspicions,
    List<Attempt> attempts) {
  /** Copies the lists. */
  public Diagnosis {
    trials = List.copyOf(trials);
    conditions = List.copyOf(conditions);
    symptoms = List.copyOf(symptoms);
    suspicions = List.copyOf(suspicions);
    attempts = List.copyOf(attempts);
  }

  /** The names of the faults that are named: the first suspicion, and those as likely as it. */
  public List<String> named() {
    return suspicions.stream()
        .filter(each -> each.weight() >= suspicions.get(0).weight())
        .map(Suspicion::fault)
        .toList();
  }
}
