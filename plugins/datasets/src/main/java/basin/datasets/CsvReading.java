package basin.datasets;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Makes numbers and classes of the cells of a table. */
final class CsvReading {
  private final CsvTable table;
  private final CsvColumns columns;
  private final CsvFaults faults;

  CsvReading(CsvTable table, CsvColumns columns, CsvFaults faults) {
    this.table = table;
    this.columns = columns;
    this.faults = faults;
  }

  /** The rows; faults are collected, and the rows are of no use if there was one. */
  Rows rows(Csv.Kind kind, Encoding encoding, Path file) {
    double[][] inputs = numbers(columns.inputs());
    String source = String.valueOf(file.getFileName());
    return classes(kind)
        ? classification(inputs, encoding, source)
        : Rows.regression(inputs, numbers(columns.targets()), source);
  }

  private boolean classes(Csv.Kind kind) {
    return kind == Csv.Kind.CLASSIFICATION
        || kind == Csv.Kind.AUTO
            && columns.targets().size() == 1
            && labels().stream().noneMatch(cell -> cell.number() || cell.text().isEmpty());
  }

  private Rows classification(double[][] inputs, Encoding encoding, String source) {
    List<CsvCell> labels = labels();
    labels.stream().filter(cell -> cell.text().isEmpty()).forEach(this::empty);
    List<String> names = labels.stream().map(CsvCell::text).distinct().sorted(order()).toList();
    if (columns.targets().size() != 1) {
      faults.add("classes stand in one target column; name one, or set task: regression");
    } else if (names.size() < 2) {
      faults.add("the target has but one class, '" + names.get(0) + "'; give it two or more");
    } else if (encoding == Encoding.COLUMN && names.size() > 2) {
      faults.add("there are " + names.size() + " classes; encoding: column is for two");
    }
    int[] classes = labels.stream().mapToInt(cell -> names.indexOf(cell.text())).toArray();
    return Rows.classification(inputs, classes, names.size(), encoding, source);
  }

  private Comparator<String> order() {
    return labels().stream().allMatch(CsvCell::number)
        ? Comparator.<String>comparingDouble(Double::parseDouble)
            .thenComparing(Comparator.naturalOrder())
        : Comparator.naturalOrder();
  }

  private List<CsvCell> labels() {
    int place = columns.targets().get(0);
    return table.rows().stream().map(row -> row.get(place)).toList();
  }

  private double[][] numbers(List<Integer> places) {
    return table.rows().stream()
        .map(row -> places.stream().mapToDouble(place -> number(row.get(place), place)).toArray())
        .toArray(double[][]::new);
  }

  private double number(CsvCell cell, int place) {
    if (cell.number()) {
      return cell.value();
    }
    if (cell.text().isEmpty()) {
      empty(cell);
    } else {
      faults.add(
          cell,
          "'%s' in column '%s' is no number; mend it or leave the column out"
              .formatted(cell.text(), table.names().get(place)));
    }
    return Double.NaN;
  }

  private void empty(CsvCell cell) {
    faults.add(cell, "the cell is empty; Basin does not guess: fill it in or take the row out");
  }
}
