package basin.lab.grid;

import basin.lab.binding.TreePath;
import basin.lab.yaml.Faults;
import basin.lab.yaml.FaultyFile;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that the author of a grid gave to the alternatives of an axis.
 *
 * @param axis name of the axis, or its path
 * @param column where they stand in a trial
 * @param names of the alternatives
 */
public record GivenNames(String axis, Column column, Set<String> names) {
  /** Those in an experiment file; none if it cannot be read. */
  public static List<GivenNames> in(String file) {
    List<GivenNames> given = new ArrayList<>();
    try {
      Tree tree = TreeReader.read("stored file", file, new Faults());
      if (tree instanceof Tree.Mapping experiment
          && experiment.find("grid").map(Tree.Entry::value).orElse(tree)
              instanceof Tree.Mapping grid) {
        for (WrittenAxis axis : WrittenAxis.in(grid)) {
          Tree written = axis.entry().value();
          Tree all = axis.isDrawn() ? Draws.choices(written) : written;
          add(AxisForm.of(axis.entry().key(), all), given);
        }
      }
    } catch (FaultyFile | IllegalArgumentException unreadable) {
      return List.of(); // labels do without
    }
    return given;
  }

  private static void add(AxisForm axis, List<GivenNames> given) {
    if (axis.named() && axis.alternatives() instanceof Tree.Mapping alternatives) {
      List<String> steps = TreePath.of(axis.path()).steps();
      Set<String> names =
          alternatives.entries().stream().map(Tree.Entry::key).collect(Collectors.toSet());
      given.add(new GivenNames(axis.name(), new Column(axis.path(), steps), names));
    }
  }
}
