package basin.reports.sections;

import basin.reports.words.Prose;
import basin.spi.report.TrialRecord;
import java.util.List;

/**
 * The axes of a grid as columns: titled by the end of their path, or all of it where that is not
 * unique.
 */
record AxisColumns(List<String> paths) {
  void addTo(Grid grid) {
    paths.forEach(path -> grid.column(title(path), path));
  }

  /** A trial's place on each axis; numbers as numbers, so that they sort as such. */
  List<Object> cells(TrialRecord trial) {
    return paths.stream().map(path -> cell(trial.axes().get(path))).toList();
  }

  private String title(String path) {
    String end = end(path);
    return paths.stream().filter(p -> end(p).equals(end)).count() == 1 ? end : path;
  }

  private static String end(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Object cell(String text) {
    if (text == null) {
      return "";
    }
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException words) {
      return Prose.repeats(text);
    }
  }
}
