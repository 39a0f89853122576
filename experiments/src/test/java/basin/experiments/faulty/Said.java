package basin.experiments.faulty;

import basin.spi.diagnosis.Diagnosis;
import basin.spi.diagnosis.Suspicion;
import basin.spi.diagnosis.Symptom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What Basin said of a case.
 *
 * @param alarm whether its training was called faulty
 * @param named the faults that were named; several if nothing tells them apart
 * @param suspected all faults that were thought of, likeliest first
 * @param symptoms that were named
 * @param remedy the change that was proposed; empty if there was none
 */
record Said(
    boolean alarm, Set<String> named, List<String> suspected, Set<String> symptoms, String remedy) {

  /** All trials of a case are alike but for their seeds, so there is one diagnosis. */
  static Said of(Diagnosis diagnosis) {
    List<Suspicion> suspicions = diagnosis.suspicions();
    Optional<Suspicion> first = suspicions.stream().findFirst();
    return new Said(
        !diagnosis.healthy(),
        diagnosis.healthy() ? Set.of() : new LinkedHashSet<>(diagnosis.named()),
        suspicions.stream().map(Suspicion::fault).toList(),
        new LinkedHashSet<>(diagnosis.symptoms().stream().map(Symptom::name).toList()),
        first.map(each -> String.join(" ", each.remedy())).orElse(""));
  }

  /** How many of its words are among those that are right. */
  static int among(Set<String> words, Set<String> right) {
    List<String> met = new ArrayList<>(words);
    met.retainAll(right);
    return met.size();
  }
}
