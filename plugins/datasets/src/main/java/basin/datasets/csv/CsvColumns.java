package basin.datasets.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which columns of a table are inputs and which targets, from 0.
 *
 * @param inputs places of the inputs
 * @param targets places of the targets
 */
record CsvColumns(List<Integer> inputs, List<Integer> targets) {
  private static final int SHOWN = 20;

  /**
   * Looks up what is wanted: by default the last column is the target and the rest are inputs, but
   * for those that are neither.
   *
   * @param others places of columns that are neither
   */
  static CsvColumns of(
      List<String> names,
      List<String> inputs,
      List<String> targets,
      List<Integer> others,
      CsvFaults faults) {
    List<Integer> wanted =
        targets.isEmpty() ? List.of(names.size() - 1) : places(names, targets, faults);
    List<Integer> seen =
        inputs.isEmpty()
            ? IntStream.range(0, names.size())
                .boxed()
                .filter(c -> !wanted.contains(c) && !others.contains(c))
                .toList()
            : places(names, inputs, faults);
    if (seen.isEmpty() && !wanted.isEmpty()) {
      faults.add("no column is left for the inputs; a table needs two columns or more");
    }
    if (!Collections.disjoint(seen, wanted)) {
      faults.add("a column is an input and a target at once; name it in one of the two lists");
    }
    return new CsvColumns(seen, wanted);
  }

  /** The places of columns by name, or by number from 1. */
  static List<Integer> places(List<String> names, List<String> wanted, CsvFaults faults) {
    List<Integer> places = new ArrayList<>();
    for (String name : wanted) {
      int place = names.contains(name) ? names.indexOf(name) : number(name) - 1;
      if (place < 0 || place >= names.size()) {
        faults.add(
            "there is no column '%s'; there are %s, or the numbers 1 to %s"
                .formatted(name, listed(names), names.size()));
      } else if (names.lastIndexOf(name) > place && names.get(place).equals(name)) {
        faults.add(
            "several columns are called '" + name + "'; give the number of the one you mean");
      } else {
        places.add(place);
      }
    }
    return places;
  }

  private static String listed(List<String> names) {
    String first =
        names.stream()
            .limit(SHOWN)
            .map(name -> name.isEmpty() ? "(one without a name)" : name)
            .collect(Collectors.joining(", "));
    return names.size() > SHOWN ? first + ", …" : first;
  }

  private static int number(String name) {
    return name.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(name) : 0;
  }
}
