package basin.lab.grid;

import basin.lab.binding.TreePath;
import basin.lab.yaml.Place;
import java.util.List;

/**
 * A path of the experiment with all it can be.
 *
 * @param name by which trials are told apart; its path if it was not given one
 * @param path where the alternatives go
 * @param place where the path is written
 * @param alternatives in the order of the file
 */
public record Axis(String name, TreePath path, Place place, List<Alternative> alternatives) {
  /** Copies the list. */
  public Axis {
    alternatives = List.copyOf(alternatives);
  }
}
