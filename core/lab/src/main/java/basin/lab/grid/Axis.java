package basin.lab.grid;

import basin.lab.binding.TreePath;
import basin.lab.yaml.Place;
import java.util.List;

/**
 * A path of the experiment with all it can be.
 *
 * @param path where the alternatives go
 * @param place where the path is written
 * @param alternatives in the order of the file
 */
public record Axis(TreePath path, Place place, List<Alternative> alternatives) {
  /** Copies the list. */
  public Axis {
    alternatives = List.copyOf(alternatives);
  }
}
