package basin.lab.grid;

import basin.lab.binding.TreePath;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Place;
import java.util.Optional;

/**
 * A path that an axis sets.
 *
 * @param name by which trials are told apart; the path if it was not given one
 * @param path where the alternatives go
 * @param place where the path is written
 * @param shape what may stand there; empty if no tree has such a path
 * @param drawn whether its values are drawn from a distribution
 */
public record AxisPart(
    String name, TreePath path, Place place, Optional<ValueKind> shape, boolean drawn) {}
