package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.table.Column;
import basin.spi.table.Column.Kind;
import basin.spi.table.TableFormat;
import basin.spi.table.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every format of tables must hold to; the test brings a reader. */
public interface TableFormatContract extends ComponentContract<TableFormat> {
  /** One of each kind, with names as series and axes have them, and worse ones. */
  List<Column> COLUMNS =
      List.of(
          new Column("seed", Kind.INTEGER),
          new Column("last train.loss", Kind.NUMBER),
          new Column("optimizer, \"η\" {a; b}\n= ∂L/∂w 🙂", Kind.TEXT));

  /** Numbers at the ends of their ranges, text of all sorts, and nothing. */
  List<List<Object>> ROWS =
      List.of(
          Arrays.asList(Long.MAX_VALUE, Double.MAX_VALUE, "plain"),
          Arrays.asList(Long.MIN_VALUE, Double.MIN_VALUE, "comma, \"quote\"; 'mark'"),
          Arrays.asList(0L, -0.0, "two\nlines\r\nand\ttabs"),
          Arrays.asList(-1L, Double.NaN, "λ → 0, 学习率, 🙂"),
          Arrays.asList(9_007_199_254_740_993L, Double.POSITIVE_INFINITY, " space around "),
          Arrays.asList(1L, Double.NEGATIVE_INFINITY, "NaN"),
          Arrays.asList(2L, 0.1 + 0.2, "null"),
          Arrays.asList(null, null, null),
          Arrays.asList(3L, null, "x".repeat(70_000)),
          Arrays.asList(null, 1e-310, "last"));

  @Override
  default Class<TableFormat> point() {
    return TableFormat.class;
  }

  /** An empty folder to write to. */
  Path folder();

  /** Reads a file back: the names of the columns, then rows as they were written. */
  List<List<Object>> read(Path file, List<Column> columns) throws IOException;

  /** Whatever is written is read. */
  @TestFactory
  default Stream<DynamicTest> whatIsWrittenIsRead() {
    return each(format -> assertKept(format, COLUMNS, ROWS));
  }

  /** A table without rows has its columns. */
  @TestFactory
  default Stream<DynamicTest> aTableWithoutRowsHasItsColumns() {
    return each(format -> assertKept(format, COLUMNS, List.of()));
  }

  /** A file that is there is replaced, also by a shorter one. */
  @TestFactory
  default Stream<DynamicTest> aFileThatIsThereIsReplaced() {
    return each(
        format -> {
          assertKept(format, COLUMNS, ROWS);
          assertKept(format, COLUMNS.subList(0, 1), List.of(List.of(7L)));
        });
  }

  /** The ending can end the name of a file. */
  @TestFactory
  default Stream<DynamicTest> theEndingIsAWord() {
    return each(format -> assertTrue(format.ending().matches("[a-z0-9.]+"), format.ending()));
  }

  /** Where nothing can be written, that is said as such. */
  @TestFactory
  default Stream<DynamicTest> aMissingFolderIsAnExceptionOfInputAndOutput() {
    return each(
        format -> {
          Path nowhere = folder().resolve("missing").resolve("table");
          assertThrows(
              IOException.class,
              () -> {
                try (TableWriter writer = format.begin(nowhere, COLUMNS)) {
                  writer.row(ROWS.get(0));
                }
              });
        });
  }

  private void assertKept(TableFormat format, List<Column> columns, List<List<Object>> rows) {
    Path file = folder().resolve("table." + format.ending());
    try {
      try (TableWriter writer = format.begin(file, columns)) {
        for (List<Object> row : rows) {
          writer.row(row);
        }
      }
      assertTrue(Files.size(file) > 0);
      List<List<Object>> found = read(file, columns);
      assertEquals(columns.stream().map(Column::name).toList(), found.get(0));
      assertEquals(rows, found.subList(1, found.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
