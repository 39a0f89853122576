package basin.lab.tables;

import basin.spi.Plugin;
import basin.spi.table.Column;
import basin.spi.table.TableFormat;
import basin.testkit.HouseStyle;
import basin.testkit.TableFormatContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class CsvTest implements TableFormatContract, HouseStyle {
  @TempDir private Path folder;

  @Override
  public Plugin plugin() {
    return new TablesPlugin();
  }

  @Override
  public Map<String, TableFormat> components() {
    return Map.of("csv", new Csv());
  }

  @Override
  public Path folder() {
    return folder;
  }

  /** Letter by letter, as RFC 4180 says; text is typed as its column is. */
  @Override
  public List<List<Object>> read(Path file, List<Column> columns) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char letter : Files.readString(file).toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
        cell.append(letter);
      } else if (!quoted && (letter == ',' || letter == '\n')) {
        cells.add(unquoted(cell.toString()));
        cell.setLength(0);
        if (letter == '\n') {
          rows.add(rows.isEmpty() ? new ArrayList<>(cells) : typed(cells, columns));
          cells.clear();
        }
      } else {
        cell.append(letter);
      }
    }
    return rows;
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  private static List<Object> typed(List<String> cells, List<Column> columns) {
    List<Object> typed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      typed.add(
          cell.isEmpty()
              ? null
              : switch (columns.get(i).kind()) {
                case INTEGER -> (Object) Long.valueOf(cell);
                case NUMBER -> Double.valueOf(cell);
                case TEXT -> cell;
              });
    }
    return typed;
  }
}
