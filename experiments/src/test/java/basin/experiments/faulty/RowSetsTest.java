package basin.experiments.faulty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowSetsTest {
  private static RowSet rows(String data) {
    return new RowSets(Path.of(".")).of(Cases.json(data));
  }

  @Test
  void ringsHaveTheirRadii() {
    RowSet rows = rows("{'set':'circles','rows':40,'noise':0,'factor':0.3,'targets':'column'}");
    int inner = 0;
    for (int r = 0; r < 40; r++) {
      double radius = StrictMath.hypot(rows.inputs()[r][0], rows.inputs()[r][1]);
      assertEquals(rows.targets()[r][0] == 1 ? 0.3 : 1, radius, 1e-15);
      inner += rows.classes().orElseThrow()[r];
    }
    assertEquals(20, inner);
    assertNotEquals(0, Arrays.stream(rows.classes().orElseThrow()).limit(20).sum(), "shuffled");
  }

  @Test
  void aPolynomialIsEvaluatedWhereItShouldBe() {
    RowSet open =
        rows("{'set':'polynomial','rows':4,'from':0,'to':2,'closed':false,'coefficients':[1,0,2]}");
    assertArrayEquals(new double[] {1.5}, open.inputs()[3]);
    assertArrayEquals(new double[] {5.5}, open.targets()[3]);
    RowSet closed = rows("{'set':'polynomial','rows':3,'from':0,'to':2,'coefficients':[1,0,2]}");
    assertArrayEquals(new double[] {9}, closed.targets()[2]);
  }

  @Test
  void bitsAreCountedAndCopied() {
    RowSet parity = rows("{'set':'bits','inputs':3,'target':'parity'}");
    assertArrayEquals(new int[] {0, 1, 1, 0, 1, 0, 0, 1}, parity.classes().orElseThrow());
    RowSet majority = rows("{'set':'bits','inputs':3,'target':'majority'}");
    assertArrayEquals(new int[] {0, 0, 0, 1, 0, 1, 1, 1}, majority.classes().orElseThrow());
    RowSet residues =
        rows("{'set':'bits','inputs':3,'target':'residue-bits','modulus':5,'outputs':2}");
    assertArrayEquals(new double[] {0, 1}, residues.targets()[7], "7 mod 5 = 2");
  }

  @Test
  void unevenInputsSpanTheirCondition() {
    RowSet rows = rows("{'set':'uneven-scales','rows':2000,'inputs':3,'condition':10000,'seed':4}");
    for (int c = 0; c < 3; c++) {
      int column = c;
      double size =
          StrictMath.sqrt(
              Arrays.stream(rows.inputs())
                  .mapToDouble(x -> x[column] * x[column])
                  .average()
                  .orElseThrow());
      assertEquals(1, size / StrictMath.pow(10, c), 0.06);
    }
  }

  @Test
  void scalingIsByTheTrainingRowsAndInOrder() {
    RowSet rows =
        rows(
            "{'set':'table','x':[[1],[3],[7]],'y':[0,1,2],'train':2,"
                + "'inputs-scaled':['standard',{'times':10},{'plus':1}],'targets-scaled':['unit']}");
    assertArrayEquals(new double[][] {{-9}, {11}, {51}}, rows.inputs());
    assertArrayEquals(new double[][] {{0}, {1}, {2}}, rows.targets());
  }

  @Test
  void shuffledTargetsAreTheSameOnesInOtherRows() {
    String plain = "{'set':'iris','seed':3,'train':100%s}";
    RowSet right = rows(plain.formatted(""));
    RowSet wrong = rows(plain.formatted(",'labels':{'shuffled':true}"));
    assertArrayEquals(right.inputs(), wrong.inputs());
    assertEquals(counted(right, 100), counted(wrong, 100));
    int moved = 0;
    for (int r = 0; r < 150; r++) {
      boolean same = Arrays.equals(right.targets()[r], wrong.targets()[r]);
      assertTrue(same || r < 100, "only training rows");
      assertEquals(1, wrong.targets()[r][wrong.classes().orElseThrow()[r]]);
      moved += same ? 0 : 1;
    }
    assertTrue(moved > 40, moved + " of 100");
  }

  private static String counted(RowSet rows, int train) {
    int[] count = new int[3];
    for (int r = 0; r < train; r++) {
      count[rows.classes().orElseThrow()[r]]++;
    }
    return Arrays.toString(count);
  }

  @Test
  void aShareOfLabelsIsRandom() {
    RowSet wrong =
        rows(
            "{'set':'halves','rows':400,'inputs':2,'targets':'column','labels':{'random-share':0.5}}");
    int differ = 0;
    for (int r = 0; r < 400; r++) {
      differ += wrong.inputs()[r][0] == wrong.targets()[r][0] ? 0 : 1;
    }
    assertEquals(100, differ, 35, "half of them, of which half by chance are right");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    CannotRun said = assertThrows(CannotRun.class, () -> rows("{'set':'weather'}"));
    assertEquals("no rows of the kind weather", said.getMessage());
  }
}
