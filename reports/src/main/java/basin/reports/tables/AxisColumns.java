package basin.reports.tables;

import basin.spi.report.TrialRecord;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The axes of a grid as columns: titled by the end of their path, or all of it where that is not
 * unique.
 */
public record AxisColumns(List<String> paths) {
  /** As numbers are labelled: in their shortest form. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d*[1-9])?(e-?[1-9]\\d*)?");

  /** Begins a table with a column for each axis. */
  public void addTo(TableDraft grid) {
    paths.forEach(path -> grid.column(title(path), path));
  }

  /** A trial's place on each axis; numbers as numbers, so that they sort as such. */
  public List<Object> cells(TrialRecord trial) {
    return paths.stream().map(path -> cell(trial.axes().get(path))).toList();
  }

  private String title(String path) {
    String end = end(path);
    return paths.stream().filter(p -> end(p).equals(end)).count() == 1 ? end : path;
  }

  private static String end(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** A text that only looks like a number stays one, or {@code 1.0} would be shown as {@code 1}. */
  private static Object cell(String text) {
    if (text == null) {
      return "";
    }
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    double number = Double.parseDouble(text);
    boolean exact = Math.abs(number) < 0x1p53 || text.contains("e");
    return exact ? (Object) number : text;
  }
}
