package basin.datasets.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for inputs that nobody asked for by name and that number the rows, as programs write them
 * beside a table: a network learns the order of the file from them.
 */
final class CsvIndex {
  /** Two rows always count. */
  private static final int FEWEST = 3;

  private final List<String> names;
  private final List<Integer> inputs;
  private final boolean[] broken;
  private double[] first;
  private int rows;

  /** Watches the inputs of a table. */
  CsvIndex(List<String> names, List<Integer> inputs) {
    this.names = names;
    this.inputs = inputs;
    this.broken = new boolean[inputs.size()];
  }

  /** Takes the next row. */
  void add(double[] row) {
    first = first == null ? row : first;
    for (int c = 0; c < row.length; c++) {
      broken[c] |= row[c] != Math.rint(first[c]) + rows;
    }
    rows++;
  }

  /** What to say of such columns, and of those without a name. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    for (int c = 0; c < broken.length; c++) {
      boolean nameless = names.get(inputs.get(c)).isEmpty();
      boolean counts = !broken[c] && rows >= FEWEST;
      if (nameless || counts && inputs.size() > 1) {
        remarks.add(remark(c, nameless, counts));
      }
    }
    return remarks;
  }

  private String remark(int c, boolean nameless, boolean counts) {
    String fact =
        nameless ? " has no name" + (counts ? " and counts the rows" : "") : " counts the rows";
    return "column "
        + (nameless ? inputs.get(c) + 1 : "'" + names.get(inputs.get(c)) + "'")
        + fact
        + (counts ? ", as an index does" : "")
        + "; it is used as an input; take it out by leave-out: ["
        + word(inputs.get(c))
        + "]";
  }

  private String word(int column) {
    String name = names.get(column);
    return name.matches("[\\p{L}_][\\p{L}\\d_.-]*") ? name : Integer.toString(column + 1);
  }
}
