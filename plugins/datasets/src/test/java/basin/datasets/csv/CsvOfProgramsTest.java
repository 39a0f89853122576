package basin.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.datasets.Read;
import basin.datasets.TestShelf;
import basin.datasets.rows.Missing;
import basin.datasets.rows.Split;
import basin.engine.random.SeededStreams;
import basin.spi.data.DataException;
import basin.spi.data.Samples;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables as programs write them, byte for byte, read as they are meant or refused with a repair.
 */
class CsvOfProgramsTest {
  private static final String BOM = "\uFEFF";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir private Path folder;

  @Test
  void aGermanExcelHasSemicolonsDecimalCommasAndABom() throws IOException {
    String text = BOM + "Größe;Gewicht;Preis\r\n1,80;75,5;-1,25E+03\r\n1,65;60;0,5\r\n";
    Samples samples = load(text, german());
    assertArrayEquals(new double[][] {{1.8, 75.5}, {1.65, 60}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{-1250}, {0.5}}, Read.all(samples.targets()));
    assertEquals(
        "DIR/table.csv:1:1  the cells are parted by semicolons, not commas; set separator: semicolon",
        refusal(text, TestCsv.of()));
    assertEquals(
        "DIR/table.csv:2:1  '1,80' in column 'Größe' is no number: write numbers with a point and"
            + " without commas, as 1234.5, or set decimal: comma",
        refusal(text, TestCsv.of().separator(Csv.Separator.SEMICOLON)).lines().findFirst().get());
  }

  @Test
  void pointsBetweenThousandsAreRefused() throws IOException {
    assertEquals(
        "DIR/table.csv:2:1  '1.234,56' in column 'x' is no number with decimal: comma: write numbers"
            + " without points between thousands, as 1234,5",
        refusal("x;y\r\n1.234,56;1\r\n2,5;2\r\n", german()));
  }

  @Test
  void anOldGermanExcelWritesNoUtf8() throws IOException {
    Files.write(folder.resolve("table.csv"), "Größe;y\r\n1;2\r\n3;4\r\n".getBytes(WINDOWS));
    String said =
        assertThrows(DataException.class, () -> german().csv().load(shelf(), streams()))
            .getMessage();
    assertTrue(said.startsWith(folder.resolve("table.csv") + ":1:3"), said);
    assertTrue(said.contains("UTF-8"), said);
  }

  @Test
  void pandasWritesAnIndexWithoutAName() throws IOException {
    String text = ",x,y\n0,1.5,2.0\n1,2.5,3.0\n2,3.5,4.0\n";
    Samples all = load(text, TestCsv.of());
    assertTrue(
        all.remarks().get(0).endsWith("take it out by leave-out: [1]"), all.remarks().get(0));
    Samples meant = load(text, TestCsv.of().leaveOut("1"));
    assertArrayEquals(new double[][] {{1.5}, {2.5}, {3.5}}, Read.all(meant.inputs()));
    assertEquals(List.of(), meant.remarks());
  }

  @Test
  void quotedCellsHoldNewlinesQuotesAndSeparators() throws IOException {
    String text =
        "note,x,kind\r\n\"one, \"\"two\"\"\r\nthree\",1,a\r\n\"\",2,\"b\r\nb\"\r\nplain,3,a\r\n";
    Samples samples = load(text, TestCsv.of().leaveOut("note"));
    assertArrayEquals(new double[][] {{1}, {2}, {3}}, Read.all(samples.inputs()));
    assertArrayEquals(new double[][] {{1, 0}, {0, 1}, {1, 0}}, Read.all(samples.targets()));
  }

  @Test
  void emptyAndNaCellsAreRefusedOrFilledByTheTrainingRows() throws IOException {
    String text =
        "x,z,y,set\n1,NA,1,train\n,4,2,train\n3,2,3,train\n100,100,4,test\nnull,,5,test\n";
    assertEquals(
        """
        DIR/table.csv:2:3  'NA' in column 'z' is no number; mend it, or say what stands for it, as missing: mean does
        DIR/table.csv:3:1  the cell is empty; Basin does not guess: fill it in, take the row out, or say what stands for it, as missing: mean does
        DIR/table.csv:6:1  'null' in column 'x' is no number; mend it, or say what stands for it, as missing: mean does
        DIR/table.csv:6:6  the cell is empty; Basin does not guess: fill it in, take the row out, or say what stands for it, as missing: mean does""",
        refusal(text, TestCsv.of().splitColumn("set").target("y")));
    TestCsv filled = TestCsv.of().splitColumn("set").target("y").missing(Missing.MEAN);
    Samples samples = load(text, filled);
    assertArrayEquals(
        new double[][] {{1, 3}, {2, 4}, {3, 2}, {100, 100}, {2, 3}}, Read.all(samples.inputs()));
    assertEquals(
        List.of(
            "table.csv: 4 inputs that are empty count as the mean of their column in the training"
                + " rows"),
        samples.remarks());
    assertArrayEquals(new int[] {3, 4}, samples.test());
    double[][] zeros = Read.all(load(text, filled.missing(Missing.ZERO)).inputs());
    assertArrayEquals(new double[] {0, 0}, zeros[4]);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheInnerTwo() throws IOException {
    String text = "x,y\n1,1\n10,2\n2,3\n4,4\n,5\n";
    assertEquals(3, Read.all(load(text, TestCsv.of().missing(Missing.MEDIAN)).inputs())[4][0]);
  }

  @Test
  void aColumnThatNoTrainingRowHasAValueOfIsRefused() throws IOException {
    String text = "x,y,set\n,1,train\n,2,train\n3,3,test\n";
    assertEquals(
        "input 1 has no value in any training row; leave its column out, or set missing: zero",
        refusal(text, TestCsv.of().splitColumn("set").target("y").missing(Missing.MEAN)));
  }

  @Test
  void wordsBecomeInputsOfTheirOwn() throws IOException {
    String text = "colour,x,size,y\nred,1,10,1\nblue,2,9,2\nred,3,10,3\n,4,9,4\n";
    TestCsv csv = TestCsv.of().categories("colour", "size").missing(Missing.MEAN);
    Samples samples = load(text, csv);
    assertArrayEquals(
        new double[][] {{0, 1, 1, 0, 1}, {1, 0, 2, 1, 0}, {0, 1, 3, 0, 1}, {0, 0, 4, 1, 0}},
        Read.all(samples.inputs()));
    String file = folder.resolve("table.csv").toString();
    assertEquals(
        List.of(
            file
                + "  column 'x' counts the rows, as an index does; it is used as an input; take it"
                + " out by leave-out: [x]",
            file + "  column 'colour' is 2 inputs: blue, red",
            file + "  column 'size' is 2 inputs: 9, 10"),
        samples.remarks());
    assertEquals(file + ":3:6", samples.inputs().place(1, 2));
    assertEquals(file + ":3:8", samples.inputs().place(1, 4));
  }

  @Test
  void aColumnMaySayWhichSplitARowIsIn() throws IOException {
    String text = "x,y,part\n5,1,Train\n2,1,val\n4,1,TEST\n3,1,train\n";
    Samples samples = load(text, TestCsv.of().splitColumn("part").target("y"));
    assertArrayEquals(new int[] {0, 3}, samples.train());
    assertArrayEquals(new int[] {1}, samples.validation());
    assertArrayEquals(new int[] {2}, samples.test());
    assertEquals(1, samples.inputs().columns());
    assertEquals(
        "DIR/table.csv:2:5  'trian' is no split; write train, validation or test",
        refusal("x,y,part\n5,1,trian\n2,1,val\n", TestCsv.of().splitColumn("part").target("y")));
    assertThrows(
        IllegalArgumentException.class,
        () -> TestCsv.of().splitColumn("part").split(Split.of(0.1, 0.1)).csv());
  }

  @Test
  void rowsOfAGroupAreNeverTornApart() throws IOException {
    StringBuilder text = new StringBuilder("site,x,y\n");
    for (int i = 0; i < 60; i++) {
      text.append("s").append(i % 12).append(',').append(i * i).append(',').append(i).append('\n');
    }
    TestCsv csv = TestCsv.of().groups("site").split(Split.of(0.25, 0.25));
    for (long seed = 0; seed < 20; seed++) {
      Samples samples = load(text.toString(), csv, seed);
      assertEquals(15, samples.validation().length);
      assertEquals(15, samples.test().length);
      List<Set<Integer>> sites =
          List.of(sites(samples.train()), sites(samples.validation()), sites(samples.test()));
      assertEquals(12, sites.stream().mapToInt(Set::size).sum());
    }
  }

  @Test
  void foldsOfGroupsHaveEachGroupOnce() throws IOException {
    StringBuilder text = new StringBuilder("site,x,y\n");
    for (int i = 0; i < 60; i++) {
      text.append("s").append(i % 12).append(',').append(i * i).append(',').append(i).append('\n');
    }
    Set<Integer> all = new TreeSet<>();
    for (int fold = 0; fold < 4; fold++) {
      Split split = new Split(0, 0, Optional.of(1L), Optional.of(4), Optional.of(fold));
      int[] rows = load(text.toString(), TestCsv.of().groups("site").split(split)).validation();
      assertEquals(15, rows.length);
      sites(rows).forEach(site -> assertTrue(all.add(site)));
    }
    assertEquals(12, all.size());
  }

  private static Set<Integer> sites(int[] rows) {
    Set<Integer> sites = new TreeSet<>();
    Arrays.stream(rows).forEach(row -> sites.add(row % 12));
    return sites;
  }

  private static TestCsv german() {
    return TestCsv.of().separator(Csv.Separator.SEMICOLON).decimal(Decimal.COMMA);
  }

  private Samples load(String text, TestCsv csv) throws IOException {
    return load(text, csv, 0);
  }

  private Samples load(String text, TestCsv csv, long seed) throws IOException {
    Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.UTF_8));
    return csv.csv().load(shelf(), new SeededStreams(seed));
  }

  private String refusal(String text, TestCsv csv) throws IOException {
    Files.write(folder.resolve("table.csv"), text.getBytes(StandardCharsets.UTF_8));
    return assertThrows(DataException.class, () -> csv.csv().load(shelf(), streams()))
        .getMessage()
        .replace(folder.toString(), "DIR");
  }

  private TestShelf shelf() {
    return new TestShelf(folder, false);
  }

  private static SeededStreams streams() {
    return new SeededStreams(0);
  }
}
