package basin.reports.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values after RFC 4180: lines end in CRLF, quotes are doubled. */
final class CsvText {
  private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private final Appendable text;

  /** In memory. */
  CsvText() {
    this(new StringBuilder());
  }

  /** Written as it comes. */
  CsvText(Appendable text) {
    this.text = text;
  }

  /** Adds a record; {@code null} and NaN are empty, numbers are written in full precision. */
  CsvText row(Object... fields) {
    return row(Arrays.asList(fields));
  }

  /** Adds a record; {@code null} and NaN are empty, numbers are written in full precision. */
  CsvText row(List<?> fields) {
    try {
      text.append(fields.stream().map(CsvText::field).collect(Collectors.joining(",")))
          .append("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String field(Object value) {
    if (value == null || value instanceof Double d && d.isNaN()) {
      return "";
    }
    String raw = value.toString();
    return SPECIAL.matcher(raw).find() ? '"' + raw.replace("\"", "\"\"") + '"' : raw;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
