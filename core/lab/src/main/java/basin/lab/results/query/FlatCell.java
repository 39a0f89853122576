package basin.lab.results.query;

import basin.spi.table.Column.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** What SQLite answers, as a cell of a column of one kind. */
final class FlatCell {
  /** As far as a {@link Long} holds it for certain; without zeros in front, which would be lost. */
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private FlatCell() {}

  /** The narrowest kind that holds all of some labels. */
  static Kind kind(List<String> labels) {
    if (labels.stream().allMatch(label -> INTEGER.matcher(label).matches())) {
      return Kind.INTEGER;
    }
    return labels.stream().allMatch(label -> NUMBER.matcher(label).matches())
        ? Kind.NUMBER
        : Kind.TEXT;
  }

  /** The cell; text that stands for a number is read. */
  static Object of(Object stored, Kind kind) {
    if (stored == null) {
      return null;
    }
    return switch (kind) {
      case INTEGER -> stored instanceof Number n ? n.longValue() : Long.valueOf(stored.toString());
      case NUMBER ->
          stored instanceof Number n ? n.doubleValue() : Double.valueOf(stored.toString());
      case TEXT -> stored.toString();
    };
  }
}
