package basin.experiments.faulty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A network with a labelled fault, or a healthy one. */
record FaultyCase(JsonNode node) {
  String id() {
    return node.get("id").asText();
  }

  /** {@code published}, {@code adapted} or {@code constructed}. */
  String kind() {
    return node.get("kind").asText();
  }

  /** The kind of its data, by which rules are tried on what they were not made for. */
  String family() {
    return node.get("data").get("set").asText();
  }

  String project() {
    return node.path("source").path("project").asText("unknown");
  }

  Set<String> faults() {
    return words("faults");
  }

  boolean faulty() {
    return !faults().isEmpty();
  }

  /** Its faults, and other names that are as right. */
  Set<String> rightFaults() {
    return union("faults", "accept");
  }

  /** What all seeds showed. */
  Set<String> symptoms() {
    return without(words("symptoms"));
  }

  /** What at least one seed showed, and what does no harm. */
  Set<String> rightSymptoms() {
    Set<String> all = union("symptoms", "also");
    all.addAll(words("harmless"));
    return without(all);
  }

  /** The id of the case that has the fault repaired. */
  Optional<String> repaired() {
    return node.hasNonNull("repaired")
        ? Optional.of(node.get("repaired").asText())
        : Optional.empty();
  }

  private Set<String> union(String... names) {
    Set<String> all = new LinkedHashSet<>();
    for (String name : names) {
      all.addAll(words(name));
    }
    return all;
  }

  private Set<String> words(String name) {
    List<String> words = new ArrayList<>();
    node.path(name).forEach(word -> words.add(word.asText()));
    return new LinkedHashSet<>(words);
  }

  private static Set<String> without(Set<String> symptoms) {
    symptoms.remove("healthy");
    return symptoms;
  }
}
