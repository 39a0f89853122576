package basin.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.datasets.TestShelf;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when a table is not as it should be. */
class CsvFaultsTest {
  @TempDir Path folder;

  @Test
  void everyFaultOfTheCellsIsToldAtOnce() throws IOException {
    assertRefused(
        "x1,x2,y\n1,two,3\n4,,6\n7,8,nine\n1,1e999,NaN\n",
        """
        DIR/table.csv:2:3  'two' in column 'x2' is no number; mend it or leave the column out, or list it in categories if it holds words
        DIR/table.csv:3:3  the cell is empty; Basin does not guess: fill it in, take the row out, or say what stands for it, as missing: mean does
        DIR/table.csv:4:5  'nine' in column 'y' is no number; mend it or leave the column out (2 of 4 cells hold numbers, so 'y' is taken for numbers; for classes set task: classification)
        DIR/table.csv:5:3  '1e999' in column 'x2' is larger than a float64 can hold; mend it
        DIR/table.csv:5:9  'NaN' in column 'y' is no number; mend it or leave the column out (2 of 4 cells hold numbers, so 'y' is taken for numbers; for classes set task: classification)""");
  }

  @Test
  void raggedRowsAreShownWhereTheyGoWrong() throws IOException {
    assertRefused(
        "a,b,c\n1,2,3\n1,2\n\n1,2,3,4\n",
        """
        DIR/table.csv:3:3  the row has 2 cells and the table 3 columns; add what is missing
        DIR/table.csv:5:7  the row has 4 cells and the table 3 columns; take out what is too much, or quote cells that hold a separator""");
  }

  @Test
  void manyFaultsAreCounted() throws IOException {
    String message = refusal("x,y\n" + "a,1\n".repeat(25), TestCsv.of());
    assertEquals(11, message.lines().count());
    assertEquals(
        "DIR/table.csv  and 15 more faults like these", message.lines().skip(10).findFirst().get());
  }

  @Test
  void anEmptyFileIsNoTable() throws IOException {
    assertRefused(
        "",
        "DIR/table.csv  the file holds nothing (its size is 0); give it at least one row, or copy"
            + " it if it is made up while it is read, as those under /proc are");
    assertRefused("\n \n", "DIR/table.csv  there is no row in the file; give it at least one");
    assertRefused(
        "x,y\n", "DIR/table.csv  there is a header but no row; add rows, or set header: false");
  }

  @Test
  void aMissingFileIsNoTable() {
    assertEquals(
        "DIR/table.csv  there is no such file; paths are relative to the experiment's file",
        refusal(TestCsv.of()));
    DataException refusal =
        assertThrows(
            DataException.class, () -> TestCsv.of().csv().digest(new TestShelf(folder, false)));
    assertEquals(refusal(TestCsv.of()), shown(refusal));
  }

  @Test
  void aFolderIsNoTable() throws IOException {
    Files.createDirectory(folder.resolve("table.csv"));
    assertEquals("DIR/table.csv  is a folder; name a file in it", refusal(TestCsv.of()));
  }

  @Test
  void bytesOfAnotherEncodingAreNoText() throws IOException {
    write("a,y\n1,2\n3,größe\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "DIR/table.csv:3:5  the file is not UTF-8 text; save it as UTF-8", refusal(TestCsv.of()));
    write("\uFEFFa,y\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
    assertEquals(
        "DIR/table.csv:1:1  the file is not UTF-8 text; save it as UTF-8", refusal(TestCsv.of()));
    write("a,y\n1,\0".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "DIR/table.csv:2:3  the file is no text but has a byte 0; save the table as CSV, in UTF-8",
        refusal(TestCsv.of()));
  }

  @Test
  void aFirstLineThatCouldBeARowIsNotGuessedAt() throws IOException {
    String fault =
        "DIR/table.csv:1:1  the first line could be a row as well as a header; set header: false"
            + " if it is a row, header: true if it names the columns";
    assertRefused("1,2\n3,4\n", fault);
    assertRefused("5.1,3.5,setosa\n4.9,3.0,virginica\n", fault);
  }

  @Test
  void aQuoteThatDoesNotEndIsTheOnlyFaultBehindIt() throws IOException {
    assertRefused(
        "x,y\n1,\"2\n3,4\nfive,6\n",
        "DIR/table.csv:2:3  the quote is never closed; close it, or take it out");
    assertRefused(
        "x,y\n1,\"2\n3,\"4\n5,6\n",
        "DIR/table.csv:2:3  '2…' in column 'y' is no number; mend it or leave the column out (1 of"
            + " 2 cells hold numbers, so 'y' is taken for numbers; for classes set task:"
            + " classification)");
    assertRefused(
        "x,y\n\"1,2\n3\",4,5\n",
        "DIR/table.csv:2:1  the row has 3 cells and the table 2 columns; a quote that opens here"
            + " ends on another line");
  }

  @Test
  void oneEmptyCellAmongClassesIsThatCell() throws IOException {
    assertRefused(
        "x,kind\n1,elm\n2,\n3,oak\n4,elm\n",
        "DIR/table.csv:3:3  the cell is empty; Basin does not guess: fill it in or take the row"
            + " out (3 of 4 cells hold words, so 'kind' is taken for classes)");
    assertEquals(
        "DIR/table.csv:3:3  the cell is empty; Basin does not guess: fill it in or take the row"
            + " out",
        refusal(TestCsv.of().task(Csv.Kind.CLASSIFICATION)));
  }

  @Test
  void theOddCellIsTheFaultNotItsNeighbours() throws IOException {
    assertRefused(
        "x,y\n1,2\n2,red\n3,4\n",
        "DIR/table.csv:3:3  'red' in column 'y' is no number; mend it or leave the column out (2"
            + " of 3 cells hold numbers, so 'y' is taken for numbers; for classes set task:"
            + " classification)");
    assertRefused(
        "x,y\n1,red\n2,7\n3,blue\n",
        "DIR/table.csv:3:3  '7' in column 'y' is a number among words; mend it, or set task:"
            + " classification if it is a class (2 of 3 cells hold words, so 'y' is taken for"
            + " classes)");
  }

  @Test
  void cellsPartedByAnotherCharacterAreToldSo() throws IOException {
    assertRefused(
        "a;b;y\n1,5;2,5;3\n4;5;6\n",
        "DIR/table.csv:1:1  the cells are parted by semicolons, not commas; set separator:"
            + " semicolon");
    assertRefused(
        "1,5;2,5\n2,5;3,5\n",
        "DIR/table.csv:1:1  the cells are parted by semicolons, not commas; set separator:"
            + " semicolon");
    assertRefused(
        "a\tb\n1\t2\n",
        "DIR/table.csv:1:1  the cells are parted by tabs, not commas; set separator: tab");
    assertEquals(
        "DIR/table.csv:1:1  the cells are parted by pipes, not semicolons; set separator: pipe",
        refusal("a|b\n1|2\n", TestCsv.of().separator(Csv.Separator.SEMICOLON)));
  }

  @Test
  void decimalCommasAreShown() throws IOException {
    assertEquals(
        """
        DIR/table.csv:2:1  '1,5' in column 'x' is no number: write numbers with a point and without commas, as 1234.5, or set decimal: comma
        DIR/table.csv:3:1  '-1,234,567' in column 'x' is no number: write numbers with a point and without commas, as 1234.5""",
        refusal("x;y\n1,5;2\n-1,234,567;3\n", TestCsv.of().separator(Csv.Separator.SEMICOLON)));
  }

  @Test
  void aLineOfTabsIsARowOfEmptyCells() throws IOException {
    String fault = "the cell is empty; Basin does not guess: fill it in";
    String input = fault + ", take the row out, or say what stands for it, as missing: mean does";
    assertEquals(
        "DIR/table.csv:3:1  "
            + input
            + "\nDIR/table.csv:3:2  "
            + input
            + "\nDIR/table.csv:3:3  "
            + fault
            + " or take the row out",
        refusal(
            "a\tb\ty\n1\t2\t3\n\t\t\n4\t5\t6\n",
            TestCsv.of().separator(Csv.Separator.TAB).task(Csv.Kind.CLASSIFICATION)));
  }

  @Test
  void whatADoubleRoundsToNothingIsNoNumber() throws IOException {
    assertRefused(
        "x,y\n3e-400,1\n0e-400,2\n",
        "DIR/table.csv:2:1  '3e-400' in column 'x' is nearer to 0 than a float64 can hold; mend it");
  }

  @Test
  void targetsThatAreClassesAreNotScaled() throws IOException {
    assertEquals(
        "DIR/table.csv  the target holds classes, which target-scale is not for; leave it out",
        refusal("x,y\n1,a\n2,b\n", TestCsv.of().targetScale(Scale.UNIT)));
  }

  @Test
  void unknownAndAmbiguousColumnsAreShownWithThoseThatExist() throws IOException {
    assertEquals(
        """
        DIR/table.csv  there is no column 'z'; there are a, a, b, or the numbers 1 to 3
        DIR/table.csv  there is no column '4'; there are a, a, b, or the numbers 1 to 3
        DIR/table.csv  several columns are called 'a'; give the number of the one you mean""",
        refusal("a,a,b\n1,2,3\n", TestCsv.of().target("z", "4").inputs("a")));
    assertEquals(
        "DIR/table.csv  a column is an input and a target at once; name it in one of the two"
            + " lists",
        refusal("a,b\n1,2\n", TestCsv.of().target("a").inputs("a", "b")));
    assertEquals(
        "DIR/table.csv  no column is left for the inputs; a table needs two columns or more",
        refusal("a\n1\n", TestCsv.of()));
  }

  @Test
  void classesMustBeSeveralAndFitTheirEncoding() throws IOException {
    TestCsv classes = TestCsv.of().task(Csv.Kind.CLASSIFICATION);
    assertEquals(
        "DIR/table.csv  the target has but one class, 'a'; give it two or more",
        refusal("x,y\n1,a\n2,a\n", classes));
    assertEquals(
        "DIR/table.csv  there are 3 classes; encoding: column is for two",
        refusal("x,y\n1,a\n2,b\n3,c\n", classes.encoding(Encoding.COLUMN)));
    assertEquals(
        "DIR/table.csv  classes stand in one target column; name one, or set task: regression",
        refusal("x,y,z\n1,a,b\n2,b,a\n", classes.target("y", "z")));
  }

  private void write(byte[] contents) throws IOException {
    Files.write(folder.resolve("table.csv"), contents);
  }

  private void assertRefused(String text, String message) throws IOException {
    assertEquals(message, refusal(text, TestCsv.of()));
  }

  private String refusal(String text, TestCsv csv) throws IOException {
    Files.writeString(folder.resolve("table.csv"), text);
    return refusal(csv);
  }

  private String refusal(TestCsv csv) {
    return shown(
        assertThrows(
            DataException.class,
            () -> csv.csv().load(new TestShelf(folder, false), new SeededStreams(0))));
  }

  private String shown(DataException refusal) {
    return refusal.getMessage().replace(folder.toString(), "DIR");
  }
}
