package basin.parquet;

import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import basin.spi.table.Column;
import basin.spi.table.TableFormat;
import basin.spi.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Columns beside each other, each with its type. */
@Doc(
    "Apache Parquet: columns of INT64, DOUBLE and UTF8, all of which may be null, compressed by"
        + " gzip. What a table takes of memory does not grow with its rows.")
@Source("Apache Parquet, parquet-format 2.12")
public record Parquet() implements TableFormat {
  @Override
  public String ending() {
    return "parquet";
  }

  @Override
  public TableWriter begin(Path file, List<Column> columns) throws IOException {
    return new ParquetTable(file, columns);
  }
}
