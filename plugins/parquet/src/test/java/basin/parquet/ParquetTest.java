package basin.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.Plugin;
import basin.spi.table.Column;
import basin.spi.table.Column.Kind;
import basin.spi.table.TableFormat;
import basin.spi.table.TableWriter;
import basin.testkit.HouseStyle;
import basin.testkit.TableFormatContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back by Parquet's own reader; {@link DuckDbTest} has another read. */
class ParquetTest implements TableFormatContract, HouseStyle {
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
    List<List<Object>> found = new ArrayList<>();
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      found.add(new ArrayList<>(schema.getFields().stream().map(f -> f.getName()).toList()));
      assertEquals(
          columns.stream().map(c -> type(c.kind())).toList(),
          schema.getColumns().stream()
              .map(c -> c.getPrimitiveType().getPrimitiveTypeName().name())
              .toList());
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> rows =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          found.add(cells(rows.read(), columns));
        }
      }
    }
    return found;
  }

  private static ParquetFileReader open(Path file) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(file),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Gunzip())
            .build());
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case INTEGER -> "INT64";
      case NUMBER -> "DOUBLE";
      case TEXT -> "BINARY";
    };
  }

  private static List<Object> cells(Group row, List<Column> columns) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean empty = row.getFieldRepetitionCount(i) == 0;
      cells.add(
          empty
              ? null
              : switch (columns.get(i).kind()) {
                case INTEGER -> (Object) row.getLong(i, 0);
                case NUMBER -> row.getDouble(i, 0);
                case TEXT -> row.getString(i, 0);
              });
    }
    return cells;
  }

  /** Rows leave memory in groups as the table grows. */
  @Test
  void aLargeTableIsWrittenInGroupsOfRows() throws IOException {
    Path file = folder.resolve("large.parquet");
    List<Column> columns = List.of(new Column("n", Kind.INTEGER), new Column("x", Kind.NUMBER));
    int rows = 1_000_000;
    try (TableWriter writer = new Parquet().begin(file, columns)) {
      for (long n = 0; n < rows; n++) {
        writer.row(List.of(n, Double.longBitsToDouble(n * 0x9E3779B97F4A7C15L)));
      }
    }
    try (ParquetFileReader reader = open(file)) {
      assertEquals(rows, reader.getRecordCount());
      assertTrue(reader.getRowGroups().size() > 1);
    }
  }
}
