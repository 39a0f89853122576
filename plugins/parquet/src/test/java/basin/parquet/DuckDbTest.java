package basin.parquet;

import basin.spi.Plugin;
import basin.spi.table.Column;
import basin.spi.table.TableFormat;
import basin.testkit.TableFormatContract;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Read back by a program that shares no line with the one that wrote. */
@Tag("duckdb")
class DuckDbTest implements TableFormatContract {
  @TempDir private Path folder;

  @Override
  public Plugin plugin() {
    return new ParquetPlugin();
  }

  @Override
  public Map<String, TableFormat> components() {
    return Map.of("parquet", new Parquet());
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<List<Object>> read(Path file, List<Column> columns) throws IOException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM '" + file + "'")) {
      List<List<Object>> found = new ArrayList<>();
      found.add(new ArrayList<>());
      for (int i = 1; i <= columns.size(); i++) {
        found.get(0).add(row.getMetaData().getColumnName(i));
      }
      while (row.next()) {
        List<Object> cells = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          cells.add(row.getObject(i));
        }
        found.add(cells);
      }
      return found;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
