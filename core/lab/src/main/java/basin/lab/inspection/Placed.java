package basin.lab.inspection;

import basin.lab.yaml.Place;
import basin.spi.check.Finding;

/**
 * A finding with its place in the file.
 *
 * @param place of what it is about
 * @param finding itself
 * @param change the repair as an option of the command line, {@code --set train.batch=16}; may be
 *     empty
 */
public record Placed(Place place, Finding finding, String change) {
  /** The fact and the repair, the change below them. */
  public String text() {
    String words = (finding.fact() + " " + finding.repair()).strip();
    return change.isEmpty() ? words : words + "\n    " + change;
  }
}
