package basin.lab.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import basin.spi.table.Column;
import basin.spi.table.TableFormat;
import basin.spi.table.TableWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Text of lines, as every program reads it. */
@Doc(
    "Comma-separated values in UTF-8, with a line of names; numbers have all their digits, NaN and"
        + " Infinity are written out, and nothing is empty.")
@Source("Shafranovich 2005, RFC 4180; but lines end with a line feed alone")
public record Csv() implements TableFormat {
  @Override
  public String ending() {
    return "csv";
  }

  @Override
  public TableWriter begin(Path file, List<Column> columns) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    Lines lines = new Lines(new BufferedWriter(new OutputStreamWriter(bytes, UTF_8)));
    lines.row(columns.stream().map(Column::name).toList());
    return lines;
  }

  /** A line of values; null is empty, and what holds a comma, quote or line break is quoted. */
  public static String line(List<?> values) {
    return values.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\n";
  }

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean plain = text.chars().noneMatch(letter -> ",\"\n\r".indexOf(letter) >= 0);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private record Lines(BufferedWriter out) implements TableWriter {
    @Override
    public void row(List<?> cells) throws IOException {
      out.write(line(cells));
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
