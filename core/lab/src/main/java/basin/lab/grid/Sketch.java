package basin.lab.grid;

import basin.lab.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A grid as it is written: what is combined, before conditions are held against combinations. */
sealed interface Sketch {
  /** All axes in it, in the order of the file. */
  List<Axis> axes();

  /**
   * An axis.
   *
   * @param design what drew its alternatives; empty if all that are written are tried
   */
  record Line(Axis axis, Optional<String> design) implements Sketch {
    @Override
    public List<Axis> axes() {
      return List.of(axis);
    }
  }

  /**
   * Each with each.
   *
   * @param additions what further axes some combinations have
   * @param exclusions which combinations are left out
   */
  record Product(List<Sketch> factors, List<Addition> additions, List<Condition> exclusions)
      implements Sketch {
    @Override
    public List<Axis> axes() {
      List<Axis> all = new ArrayList<>();
      factors.forEach(factor -> all.addAll(factor.axes()));
      additions.forEach(addition -> all.addAll(addition.then().axes()));
      return all;
    }
  }

  /** One after the other. */
  record Union(List<Sketch> branches, Place place) implements Sketch {
    @Override
    public List<Axis> axes() {
      return branches.stream().flatMap(branch -> branch.axes().stream()).toList();
    }
  }

  /**
   * Axes that combinations have under a condition.
   *
   * @param when which combinations
   * @param then what they have more
   */
  record Addition(Condition when, Sketch then) {}
}
