package basin.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.Read;
import basin.datasets.TestShelf;
import basin.datasets.rows.Encoding;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Sha256;
import basin.datasets.rows.Split;
import basin.engine.random.SeededStreams;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir Path folder;

  @Test
  void theLastColumnIsTheTargetAndNumbersMeanRegression() throws IOException {
    Samples samples = load("x1,x2,y\n1,-2.5,3e2\n+4,.5,6.\n", TestCsv.of());
    assertEquals(Task.REGRESSION, samples.task());
    assertArrayEquals(new double[][] {{1, -2.5}, {4, 0.5}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{300}, {6}}, Read.all(samples.targets()));
  }

  @Test
  void wordsMeanClassesInTheOrderOfTheirNames() throws IOException {
    Samples samples = load("x,kind\n1,setosa\n2,virginica\n3,setosa\n4,lily\n", TestCsv.of());
    assertEquals(Task.CLASSIFICATION, samples.task());
    assertArrayEquals(
        new double[][] {{0, 1, 0}, {0, 0, 1}, {0, 1, 0}, {1, 0, 0}}, Read.all(samples.targets()));
  }

  @Test
  void numberedClassesAreOrderedAsNumbers() throws IOException {
    Samples samples = load("x,kind\n1,10\n2,9\n3,-1\n", TestCsv.of().task(Csv.Kind.CLASSIFICATION));
    assertArrayEquals(
        new double[][] {{0, 0, 1}, {0, 1, 0}, {1, 0, 0}}, Read.all(samples.targets()));
  }

  @Test
  void twoClassesFitInAColumn() throws IOException {
    Samples samples = load("x,kind\n1,no\n2,yes\n", TestCsv.of().encoding(Encoding.COLUMN));
    assertArrayEquals(new double[][] {{0}, {1}}, Read.all(samples.targets()));
  }

  @Test
  void columnsAreNamedOrNumbered() throws IOException {
    Samples samples = load("a,b,c,d\n1,2,3,4\n", TestCsv.of().target("a", "3").inputs("d", "2"));
    assertArrayEquals(new double[][] {{4, 2}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{1, 3}}, Read.all(samples.targets()));
  }

  @Test
  void aNameGoesBeforeANumber() throws IOException {
    Samples samples = load("2,1,y\n10,20,30\n", TestCsv.of().inputs("1"));
    assertArrayEquals(new double[][] {{20}}, Read.all(samples.inputs()));
  }

  @Test
  void aFileWithoutHeaderAndWithOtherSeparators() throws IOException {
    Samples samples =
        load(
            "1;2\n3;4\n", TestCsv.of().header(Csv.Header.FALSE).separator(Csv.Separator.SEMICOLON));
    assertArrayEquals(new double[][] {{1}, {3}}, Read.all(samples.inputs()));
  }

  @Test
  void numbersCanBeNamesIfTheFileSaysSo() throws IOException {
    Samples samples = load("2010,2011\n3,4\n", TestCsv.of().header(Csv.Header.TRUE).target("2010"));
    assertArrayEquals(new double[][] {{4}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{3}}, Read.all(samples.targets()));
  }

  @Test
  void aQuotedCellMayHoldEndsOfLines() throws IOException {
    Samples samples =
        load(
            "\"x\r\nin mm\",kind\r\n1,\"a\nb\"\r\n2,\"a\"\r\n",
            TestCsv.of().inputs("x\nin mm").task(Csv.Kind.CLASSIFICATION));
    assertArrayEquals(new double[][] {{1}, {2}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{0, 1}, {1, 0}}, Read.all(samples.targets()));
  }

  @Test
  void aNumberKnowsItsPlace() throws IOException {
    Samples samples =
        load(
            "name,x1,x2,y\n\n7,1,2,3\n\"8\n\",4, 5 ,6\n9,7,8,9\n", TestCsv.of().inputs("x2", "x1"));
    String file = folder.resolve("table.csv").toString();
    assertEquals(file + ":3:5", samples.inputs().place(0, 0));
    assertEquals(file + ":5:6", samples.inputs().place(1, 0));
    assertEquals(file + ":5:3", samples.inputs().place(1, 1));
    assertEquals(file + ":6:7", samples.targets().place(2, 0));
  }

  @Test
  void inputsThatNumberTheRowsAreRemarkedOn() throws IOException {
    String file = folder.resolve("table.csv").toString();
    assertEquals(
        List.of(
            file
                + "  column 1 has no name and counts the rows, as an index does; it is used as an"
                + " input; take it out by leave-out: [1]"),
        load(",x,x 2,y\n0,5,1,5\n1,5,2,6\n2,5,4,6\n", TestCsv.of()).remarks());
    assertEquals(
        List.of(
            file
                + "  column 'id' counts the rows, as an index does; it is used as an input; take"
                + " it out by leave-out: [id]"),
        load("id,x,y\n7,5,5\n8,5,6\n9,5,6\n", TestCsv.of()).remarks());
  }

  @Test
  void aColumnThatIsAskedForOrStandsAloneIsNoIndex() throws IOException {
    String table = "id,x,y\n7,5,5\n8,5,6\n9,5,6\n";
    assertEquals(List.of(), load(table, TestCsv.of().inputs("id", "x")).remarks());
    assertEquals(List.of(), load("t,y\n1,5\n2,6\n3,6\n", TestCsv.of()).remarks());
    assertEquals(List.of(), load("t,x,y\n1,5,5\n2,5,6\n4,5,6\n", TestCsv.of()).remarks());
    assertEquals(List.of(), load("t,x,y\n.5,5,5\n1.5,5,6\n2.5,5,6\n", TestCsv.of()).remarks());
  }

  @Test
  void namesThatMeanNothingAreRemarkedOn() throws IOException {
    assertEquals(
        List.of(
            folder.resolve("table.csv")
                + "  'NA' in the target column is taken for a class; take its rows out if it is"
                + " none"),
        load("x,kind\n1,elm\n2,NA\n3,oak\n", TestCsv.of()).remarks());
  }

  @Test
  void anEmptySplitIsRemarkedOn() throws IOException {
    assertEquals(
        List.of(
            "table.csv: there are no validation rows: 0.05 of 3 rows is none; take a larger share,"
                + " or leave it out"),
        load("x,y\n1,2\n3,4\n5,6\n", TestCsv.of().split(Split.of(0.05, 0.4))).remarks());
  }

  @Test
  void targetsAreScaledByTheTrainingRowsAndTheSourceSaysSo() throws IOException {
    Samples samples = load("x,y\n1,10\n2,14\n3,30\n", TestCsv.of().targetScale(Scale.UNIT));
    assertArrayEquals(new double[][] {{0}, {0.2}, {1}}, Read.all(samples.targets()));
    assertArrayEquals(new double[][] {{1}, {2}, {3}}, Read.all(samples.inputs()));
    assertEquals(
        "table.csv; targets are scaled to between 0 and 1, as (y − 10.0) / 20.0, and so are losses"
            + " and errors",
        samples.source());
  }

  @Test
  void aLargeFileTellsHowFarItIs() throws IOException {
    Files.writeString(folder.resolve("table.csv"), "x,y\n" + "12345678901,2\n".repeat(200_000));
    List<Long> sizes = new ArrayList<>();
    Shelf shelf =
        new TestShelf(folder, false) {
          @Override
          public void reading(String file, long bytes, long total) {
            assertEquals("table.csv 2800004", file + " " + total);
            sizes.add(bytes);
          }
        };
    TestCsv.of().csv().load(shelf, new SeededStreams(0));
    assertEquals(2, sizes.size());
    assertTrue(sizes.get(0) >= 1 << 20 && sizes.get(1) >= 2 << 20 && sizes.get(1) < 2800004);
  }

  @Test
  void quotesBlanksEmptyLinesAndEndingsOfOtherSystemsAreUnderstood() throws IOException {
    Samples samples =
        load(
            "\uFEFF\"x, in \"\"mm\"\"\" , kind\r\n\r\n 1 ,\"a,b\"\r\n2, c \r\n",
            TestCsv.of().inputs("x, in \"mm\""));
    assertArrayEquals(new double[][] {{1}, {2}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{1, 0}, {0, 1}}, Read.all(samples.targets()));
  }

  @Test
  void scalingIsLearntFromTheTrainingRowsAlone() throws IOException {
    Samples samples =
        load(
            "x,y\n" + "1,0\n2,0\n3,0\n4,0\n5,0\n6,0\n7,0\n100,0\n",
            TestCsv.of().split(Split.of(0, 0.5)).scale(Scale.STANDARD));
    double[][] inputs = Read.all(samples.inputs());
    double mean = 0;
    double square = 0;
    for (int r : samples.train()) {
      mean += inputs[r][0] / samples.train().length;
      square += inputs[r][0] * inputs[r][0] / samples.train().length;
    }
    assertEquals(4, samples.train().length);
    assertEquals(0, mean, 1e-15);
    assertEquals(1, square, 1e-14);
  }

  @Test
  void theDigestIsThatOfTheFile() throws IOException {
    byte[] contents = "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("table.csv"), contents);
    assertEquals(Sha256.of(contents), TestCsv.of().csv().digest(new TestShelf(folder, false)));
  }

  private Samples load(String text, TestCsv csv) throws IOException {
    Files.writeString(folder.resolve("table.csv"), text);
    return csv.csv().load(new TestShelf(folder, false), new SeededStreams(0));
  }
}
