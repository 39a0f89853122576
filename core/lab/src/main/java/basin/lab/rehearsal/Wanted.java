package basin.lab.rehearsal;

import basin.lab.catalog.Spelling;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A metric that somebody reads.
 *
 * @param metric such as {@code validation.loss}
 * @param reader the goal, or a stopping rule's name
 * @param place where the metric is named
 */
record Wanted(String metric, String reader, Place place) {
  private static final int MOST_NAMED = 12;
  private static final String MORE = "; others can be recorded, see basin explain metrics";

  /**
   * Refuses it: there is none, and why, if that is known.
   *
   * @param names what is recorded
   * @param rows whether there are rows on which more could be measured
   */
  void refuse(Optional<String> absence, Collection<String> names, boolean rows, Faults faults) {
    faults.add(
        place,
        "the %s asks for %s, which is not recorded%s"
            .formatted(
                reader,
                Quote.of(metric),
                absence.isPresent()
                    ? ", for " + absence.get() + "; there are: " + listed(names)
                    : nearest(names) + (rows ? MORE : "")));
  }

  private String nearest(Collection<String> names) {
    List<String> nearest = Spelling.nearest(metric, names);
    return nearest.isEmpty()
        ? "; there are: " + listed(names)
        : "; did you mean '" + String.join("' or '", nearest) + "'? There are: " + listed(names);
  }

  private static String listed(Collection<String> names) {
    String shown = String.join(", ", names.stream().limit(MOST_NAMED).toList());
    int more = names.size() - MOST_NAMED;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
