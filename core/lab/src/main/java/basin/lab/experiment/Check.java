package basin.lab.experiment;

import basin.lab.catalog.Component;
import basin.lab.grid.Axis;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Json;
import basin.lab.yaml.Place;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Binds trials to see whether they can run: every combination of a small grid; of a large one each
 * alternative at least once, beside the first of every other axis.
 */
final class Check {
  private static final int SMALL = 300;

  private final Blueprint blueprint;
  private final Faults faults;
  private final Set<Component> components = new LinkedHashSet<>();
  private final Set<Reading> readings = new LinkedHashSet<>();
  private final Set<String> trees = new HashSet<>();
  private boolean whole;

  Check(Blueprint blueprint, Faults faults) {
    this.blueprint = blueprint;
    this.faults = faults;
  }

  /** Takes down what is wrong. */
  void run(Place grid, int seeds) {
    long size;
    try {
      size = blueprint.grid().size();
      Math.multiplyExact(size, (long) Math.max(1, seeds));
    } catch (ArithmeticException huge) {
      faults.add(grid, "the grid comes to more trials than can be counted; give fewer");
      return;
    }
    if (size <= SMALL) {
      for (long number = 0; number < size; number++) {
        bind(number);
      }
      whole = true;
    } else {
      bindEachAlternative();
    }
  }

  private void bindEachAlternative() {
    List<Axis> axes = blueprint.grid().axes();
    bind(0);
    for (int axis = 0; axis < axes.size(); axis++) {
      for (int i = 1; i < axes.get(axis).alternatives().size(); i++) {
        bind(blueprint.grid().only(axis, i));
      }
    }
  }

  private void bind(long number) {
    blueprint
        .bind(number, faults)
        .ifPresent(
            bound -> {
              components.addAll(bound.components());
              readings.addAll(bound.readings());
              trees.add(Json.of(bound.tree()));
            });
  }

  /** How many combinations differ; empty if the grid is too large to have been looked through. */
  OptionalLong different() {
    return whole ? OptionalLong.of(trees.size()) : OptionalLong.empty();
  }

  /** Every component that was met. */
  Set<Component> components() {
    return components;
  }

  /** Every data set that was met, as it is read. */
  Set<Reading> readings() {
    return readings;
  }
}
