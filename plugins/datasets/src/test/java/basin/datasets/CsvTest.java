package basin.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.random.SeededStreams;
import basin.spi.data.Samples;
import basin.spi.data.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        load("1;2\n3;4\n", TestCsv.of().header(false).separator(Csv.Separator.SEMICOLON));
    assertArrayEquals(new double[][] {{1}, {3}}, Read.all(samples.inputs()));
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
            TestCsv.of().split(new Split(0, 0.5)).scale(Scale.STANDARD));
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
