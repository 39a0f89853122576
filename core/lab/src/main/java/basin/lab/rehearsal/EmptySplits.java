package basin.lab.rehearsal;

import basin.lab.binding.Places;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Splits that the file asks for and that come to no row: a number above 0 stands under their name,
 * and the share of the rows is less than half a row.
 */
final class EmptySplits {
  private final Map<String, Asked> asked = new LinkedHashMap<>();

  private record Asked(Place place, String share, long rows) {
    String fact(String split) {
      return "%s is %s, which of %s rows is none".formatted(split, share, rows);
    }
  }

  /** Looks at the data of a trial, and remarks on what is empty. */
  void add(Ground ground, Places places, Faults faults) {
    if (ground.outline().isEmpty()) {
      return;
    }
    Dataset data = ground.data().orElseThrow();
    Outline outline = ground.outline().get();
    for (String split : List.of("validation", "test")) {
      if (Foresight.rows(outline, split) == 0) {
        places
            .settings(data)
            .flatMap(settings -> number(settings, split))
            .map(number -> new Asked(number.place(), number.text(), rows(outline)))
            .ifPresent(empty -> add(split, empty, faults));
      }
    }
  }

  private void add(String split, Asked empty, Faults faults) {
    asked.put(split, empty);
    faults.remark(empty.place(), empty.fact(split) + "; nothing is measured on " + split + " rows");
  }

  /** Refuses the split that somebody reads; false if it is not one of these. */
  boolean refuse(Wanted wanted, Faults faults) {
    String split = Foresight.split(wanted.metric());
    Asked empty = asked.get(split);
    if (empty == null) {
      return false;
    }
    faults.add(
        empty.place(),
        "%s, but the %s reads %s; give it a larger share, such as %s"
            .formatted(empty.fact(split), wanted.reader(), wanted.metric(), share(empty.rows())));
    return true;
  }

  private static long rows(Outline outline) {
    return outline.train() + outline.validation() + outline.test();
  }

  /** A share that one row at least falls to. */
  private static String share(long rows) {
    return Numeral.of(Double.parseDouble(String.format(Locale.ROOT, "%.1g", 1.0 / rows)));
  }

  /** The number above 0 under a key, however deep it stands. */
  private static Optional<Tree.Scalar> number(Tree tree, String key) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    for (Tree.Entry entry : mapping.entries()) {
      Optional<Tree.Scalar> found =
          entry.key().equals(key) && entry.value() instanceof Tree.Scalar scalar
              ? Optional.of(scalar).filter(EmptySplits::isAboveZero)
              : number(entry.value(), key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isAboveZero(Tree.Scalar scalar) {
    return Numeral.plain(scalar.text()).map(Double::parseDouble).orElse(0.0) > 0;
  }
}
