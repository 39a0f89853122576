package basin.lab.grid;

import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes down which axes of one combination get into each other's way. */
final class Overlaps {
  private final Faults faults;

  Overlaps(Faults faults) {
    this.faults = faults;
  }

  void refuse(Sketch sketch) {
    walk(sketch, List.of());
  }

  /** All axes that a combination may have when a sketch is passed, those before it included. */
  private List<Axis> walk(Sketch sketch, List<Axis> before) {
    if (sketch instanceof Sketch.Line line) {
      List<Axis> all = new ArrayList<>(before);
      before.forEach(earlier -> refuse(earlier, line.axis()));
      refuseWithin(line.axis());
      all.add(line.axis());
      return all;
    }
    List<Axis> all = new ArrayList<>(before);
    if (sketch instanceof Sketch.Union union) {
      for (Sketch branch : union.branches()) {
        List<Axis> after = walk(branch, before);
        all.addAll(after.subList(before.size(), after.size()));
      }
      return all;
    }
    Sketch.Product product = (Sketch.Product) sketch;
    for (Sketch factor : product.factors()) {
      all = walk(factor, all);
    }
    for (Sketch.Addition addition : product.additions()) {
      all = walk(addition.then(), all);
    }
    return all;
  }

  private void refuseWithin(Axis axis) {
    for (int i = 0; i < axis.parts().size(); i++) {
      for (AxisPart later : axis.parts().subList(i + 1, axis.parts().size())) {
        refuse(axis.parts().get(i), later);
      }
    }
  }

  private void refuse(Axis earlier, Axis later) {
    for (AxisPart one : earlier.parts()) {
      for (AxisPart other : later.parts()) {
        refuse(one, other);
      }
    }
    refuseSameName(earlier, later);
  }

  private void refuse(AxisPart earlier, AxisPart later) {
    if (earlier.path().equals(later.path())) {
      faults.add(
          later.place(),
          later.path()
              + " is set at "
              + line(earlier.place(), later.place())
              + " already; take one of them out");
    } else if (earlier.path().leadsThrough(later.path())) {
      faults.add(
          earlier.place(),
          earlier.path()
              + " is overwritten by "
              + later.path()
              + " further down; put the list into its alternatives");
    }
  }

  private static String line(Place earlier, Place later) {
    return earlier.source().equals(later.source()) && earlier.line() > 0
        ? "line " + earlier.line()
        : earlier.toString();
  }

  /** Lists within alternatives go by their paths, which another axis may be called, too. */
  private void refuseSameName(Axis earlier, Axis later) {
    Set<String> taken = new HashSet<>();
    earlier.alternatives().forEach(alternative -> taken.addAll(alternative.labels().keySet()));
    for (AxisPart part : later.parts()) {
      boolean samePath = earlier.parts().stream().anyMatch(p -> p.path().equals(part.path()));
      if (taken.contains(part.name()) && !samePath) {
        faults.add(
            part.place(), "an axis is called " + Quote.of(part.name()) + " already; rename one");
      }
    }
  }
}
