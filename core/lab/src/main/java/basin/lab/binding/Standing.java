package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.spi.settings.Range;
import java.util.Optional;

/** A value at the end of a path, with all that decides how it is read. */
record Standing(ValueKind shape, Tree tree, Label label, Optional<Range> range) {
  /** Takes down what is wrong with it. */
  void examine(Catalog catalog, Faults faults) {
    Binder.ofUnfinished(catalog, faults).value(shape, tree, label, range);
  }
}
