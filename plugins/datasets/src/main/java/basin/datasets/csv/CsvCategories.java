package basin.datasets.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs of words: each word of a column becomes an input of its own, which is 1 where it stands
 * and 0 elsewhere. They come in the order of the words, by number if all are numbers, and where the
 * column is; a row without a word has 0 in all of them.
 */
final class CsvCategories {
  private static final double NOTHING = -1;

  private final List<Integer> inputs;
  private final Map<Integer, Map<String, Integer>> words = new HashMap<>();
  private final Decimal decimal;

  /**
   * For a table.
   *
   * @param inputs places of all inputs
   * @param categories places of those that hold words
   */
  CsvCategories(List<Integer> inputs, List<Integer> categories, Decimal decimal) {
    this.inputs = inputs;
    this.decimal = decimal;
    inputs.stream().filter(categories::contains).forEach(c -> words.put(c, new HashMap<>()));
  }

  /** Whether a column holds words. */
  boolean holds(int place) {
    return words.containsKey(place);
  }

  /** A word of the record that is being read, as a code. */
  double code(CsvRecords records, int place) {
    if (records.missing(place)) {
      return NOTHING;
    }
    Map<String, Integer> known = words.get(place);
    return known.computeIfAbsent(records.cell(place).text(), any -> known.size());
  }

  /** Rows with codes, with inputs for their words. */
  double[][] spread(List<double[]> rows) {
    if (words.isEmpty()) {
      return rows.toArray(double[][]::new);
    }
    int[][] places = new int[inputs.size()][];
    for (int i = 0; i < places.length; i++) {
      places[i] = holds(inputs.get(i)) ? places(inputs.get(i)) : null;
    }
    int width = origins().size();
    return rows.stream().map(row -> spread(row, places, width)).toArray(double[][]::new);
  }

  private static double[] spread(double[] row, int[][] places, int width) {
    double[] wide = new double[width];
    int next = 0;
    for (int i = 0; i < row.length; i++) {
      if (places[i] == null) {
        wide[next++] = row[i];
      } else {
        if (row[i] != NOTHING) {
          wide[next + places[i][(int) row[i]]] = 1;
        }
        next += places[i].length;
      }
    }
    return wide;
  }

  /** The column of the file that each input comes from. */
  List<Integer> origins() {
    List<Integer> origins = new ArrayList<>();
    for (int place : inputs) {
      int wide = holds(place) ? words.get(place).size() : 1;
      for (int i = 0; i < wide; i++) {
        origins.add(place);
      }
    }
    return origins;
  }

  /** The words of a column, in order. */
  List<String> words(int place) {
    return WordOrder.of(words.get(place).keySet(), decimal);
  }

  private int[] places(int column) {
    List<String> ordered = words(column);
    int[] places = new int[ordered.size()];
    for (int i = 0; i < places.length; i++) {
      places[words.get(column).get(ordered.get(i))] = i;
    }
    return places;
  }
}
