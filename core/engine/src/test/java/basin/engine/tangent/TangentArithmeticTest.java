package basin.engine.tangent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.number.ColumnMap;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation's tangents against central differences of its numbers. */
class TangentArithmeticTest {
  private static final Arithmetic DOUBLES = Arithmetic.scalar(Precision.FLOAT64);
  private static final int ROWS = 4;
  private static final int COLUMNS = 6;
  private static final int DIRECTIONS = 2;
  private static final double STEP = 1e-5;

  /** Something done with vectors x, y, z of the same length; the result is in x. */
  private interface OfVectors {
    void apply(Vec x, Vec y, Vec z);
  }

  /** Something done with matrices; what comes out is returned. */
  private interface OfMatrices {
    Vec apply(Arithmetic arithmetic, Matrix x, Matrix y, Matrix z);
  }

  private static Map<String, OfVectors> vectors() {
    Map<String, OfVectors> all = new LinkedHashMap<>();
    all.put("set", (x, y, z) -> x.set(y));
    all.put("fill", (x, y, z) -> x.fill(3));
    all.put("set an element", (x, y, z) -> x.set(2, 0.5));
    all.put("add a number", (x, y, z) -> x.add(0.3));
    all.put("add", (x, y, z) -> x.add(y));
    all.put("add itself", (x, y, z) -> x.add(x));
    all.put("subtract", (x, y, z) -> x.subtract(y));
    all.put("multiply by a number", (x, y, z) -> x.multiply(0.7));
    all.put("multiply", (x, y, z) -> x.multiply(y));
    all.put("multiply by itself", (x, y, z) -> x.multiply(x));
    all.put("divide by a number", (x, y, z) -> x.divide(0.7));
    all.put("divide", (x, y, z) -> x.divide(y));
    all.put("divide by itself", (x, y, z) -> x.divide(x));
    all.put("addScaled", (x, y, z) -> x.addScaled(0.3, y));
    all.put("addScaled itself", (x, y, z) -> x.addScaled(0.3, x));
    all.put("scaleAdd", (x, y, z) -> x.scaleAdd(0.3, y));
    all.put("scaleAdd itself", (x, y, z) -> x.scaleAdd(0.3, x));
    all.put("addProduct", (x, y, z) -> x.addProduct(y, z));
    all.put("addProduct with itself", (x, y, z) -> x.addProduct(y, x));
    all.put("addProduct of itself", (x, y, z) -> x.addProduct(x, x));
    all.put("lerp", (x, y, z) -> x.lerp(y, 0.2));
    all.put("lerpSquare", (x, y, z) -> x.lerpSquare(y, 0.2));
    all.put("lerpSquare of itself", (x, y, z) -> x.lerpSquare(x, 0.2));
    all.put("subtractRatio", (x, y, z) -> x.subtractRatio(0.4, y, z));
    all.put("negate", (x, y, z) -> x.negate());
    all.put("abs", (x, y, z) -> x.abs());
    all.put("sign", (x, y, z) -> x.sign());
    all.put("square", (x, y, z) -> x.square());
    all.put("sqrt", (x, y, z) -> x.square().add(0.1).sqrt());
    all.put("reciprocal", (x, y, z) -> x.reciprocal());
    all.put("exp", (x, y, z) -> x.exp());
    all.put("log", (x, y, z) -> x.square().add(0.1).log());
    all.put("tanh", (x, y, z) -> x.tanh());
    all.put("sigmoid", (x, y, z) -> x.sigmoid());
    all.put("softplus", (x, y, z) -> x.softplus());
    all.put("erf", (x, y, z) -> x.erf());
    all.put("sin", (x, y, z) -> x.sin());
    all.put("cos", (x, y, z) -> x.cos());
    all.put("copySign", (x, y, z) -> x.copySign(y));
    all.put("copySign of itself", (x, y, z) -> x.copySign(x));
    all.put("setAbove", (x, y, z) -> x.setAbove(z, 0.1, y));
    all.put("setAbove itself", (x, y, z) -> x.setAbove(x, 0.1, y));
    all.put("fillAbove", (x, y, z) -> x.fillAbove(y, 0.1, 3));
    all.put("fillUpTo", (x, y, z) -> x.fillUpTo(y, 0.1, 3));
    all.put("max with a number", (x, y, z) -> x.max(0.1));
    all.put("max", (x, y, z) -> x.max(y));
    all.put("min with a number", (x, y, z) -> x.min(0.1));
    all.put("min", (x, y, z) -> x.min(y));
    all.put("above", (x, y, z) -> x.above(0.1));
    all.put("where", (x, y, z) -> x.where(z.above(0), y));
    all.put("where itself is not 0", (x, y, z) -> x.where(x, y));
    all.put("of a slice", (x, y, z) -> x.slice(1, 7).multiply(y.slice(3, 7)));
    all.put("partly constant", (x, y, z) -> x.slice(3, 5).fill(1).set(2, 3));
    return all;
  }

  private static Map<String, OfMatrices> matrices() {
    Map<String, OfMatrices> all = new LinkedHashMap<>();
    int[] columns = {3, -1, 0, 3, 5, 1};
    int[] rows = {2, 0, 2, 1};
    int[] windows = {0, 1, 2, 3, 4, 5, 1, -1, 5, 0, -1, 3};
    all.put("product", (a, x, y, z) -> a.matrix(4, 4).product(x, y.reshaped(6, 4)).all());
    all.put("productOfTransposed", (a, x, y, z) -> a.matrix(6, 6).productOfTransposed(x, y).all());
    all.put("productByTransposed", (a, x, y, z) -> a.matrix(4, 4).productByTransposed(x, y).all());
    all.put(
        "affine",
        (a, x, y, z) -> a.matrix(4, 4).affine(x, y.reshaped(6, 4), z.reshaped(6, 4).row(2)).all());
    all.put(
        "addProduct and go on",
        (a, x, y, z) ->
            a.matrix(4, 4).product(z, y.reshaped(6, 4)).addProduct(x, z.reshaped(6, 4)).all());
    all.put(
        "addProductOfTransposed",
        (a, x, y, z) ->
            a.matrix(6, 6).product(y.reshaped(6, 4), z).addProductOfTransposed(x, y).all());
    all.put(
        "addProductByTransposed",
        (a, x, y, z) ->
            a.matrix(4, 4).productByTransposed(z, y).addProductByTransposed(x, y).all());
    all.put("transpose", (a, x, y, z) -> a.matrix(6, 4).transpose(x).all());
    all.put("setColumns", (a, x, y, z) -> x.setColumns(1, y, 2, 3).all());
    all.put("addColumns", (a, x, y, z) -> x.addColumns(1, y, 2, 3).all());
    all.put("addToRows", (a, x, y, z) -> x.addToRows(y.row(1)).all());
    all.put("multiplyRows", (a, x, y, z) -> x.multiplyRows(y.row(1)).all());
    all.put("addToColumns", (a, x, y, z) -> x.addToColumns(y.reshaped(6, 4).row(1)).all());
    all.put("multiplyColumns", (a, x, y, z) -> x.multiplyColumns(y.reshaped(6, 4).row(1)).all());
    all.put("divideColumns", (a, x, y, z) -> x.divideColumns(y.reshaped(6, 4).row(1)).all());
    all.put("columnSums", (a, x, y, z) -> sums(a, 6, x::columnSums));
    all.put("rowSums", (a, x, y, z) -> sums(a, 4, x::rowSums));
    all.put("rowLargest", (a, x, y, z) -> sums(a, 4, x::rowLargest));
    all.put("rowDots", (a, x, y, z) -> sums(a, 4, v -> x.rowDots(y, v)));
    all.put("rowDots with itself", (a, x, y, z) -> sums(a, 4, v -> x.rowDots(x, v)));
    all.put("columnDots", (a, x, y, z) -> sums(a, 6, v -> x.columnDots(y, v)));
    all.put("logSoftmaxRows", (a, x, y, z) -> x.logSoftmaxRows().all());
    all.put("sparsemaxRows", (a, x, y, z) -> x.sparsemaxRows().all());
    all.put("softmaxRows", (a, x, y, z) -> x.softmaxRows().all());
    all.put("gatherColumns", (a, x, y, z) -> z.gatherColumns(x, columns).all());
    all.put("scatterAddColumns", (a, x, y, z) -> z.scatterAddColumns(x, columns).all());
    ColumnMap map = new ColumnMap(columns);
    all.put("gatherColumns by a map", (a, x, y, z) -> z.gatherColumns(x, map).all());
    all.put("scatterAddColumns by a map", (a, x, y, z) -> z.scatterAddColumns(x, map).all());
    all.put(
        "affineOfTransposed",
        (a, x, y, z) -> {
          Matrix start = a.matrix(6, 6).productOfTransposed(z, z);
          return a.matrix(6, 6).affineOfTransposed(x, y, start).all();
        });
    all.put("gatherRows", (a, x, y, z) -> z.gatherRows(x, rows).all());
    all.put("scatterAddRows", (a, x, y, z) -> z.scatterAddRows(x, rows).all());
    all.put(
        "largestOf", (a, x, y, z) -> a.matrix(4, 4).largestOf(x, windows, 3, new int[16]).all());
    all.put("gatherElements", (a, x, y, z) -> a.matrix(4, 2).gatherElements(x, places(2)).all());
    all.put(
        "scatterAddElements",
        (a, x, y, z) -> z.scatterAddElements(x.reshaped(12, 2).top(4), places(2)).all());
    return all;
  }

  private static int[] places(int columns) {
    int[] places = new int[ROWS * columns];
    for (int i = 0; i < places.length; i++) {
      places[i] = i * 5 % COLUMNS;
    }
    return places;
  }

  private static Vec sums(Arithmetic arithmetic, int length, Consumer<Vec> sum) {
    Vec sums = arithmetic.vec(length).fill(7);
    sum.accept(sums);
    return sums;
  }

  /** With every choice of arguments that are constants. */
  @TestFactory
  Stream<DynamicTest> tangentsAreTheCentralDifferences() {
    Map<String, OfMatrices> all = matrices();
    vectors()
        .forEach(
            (name, f) ->
                all.put(
                    name,
                    (a, x, y, z) -> {
                      f.apply(x.all(), y.all(), z.all());
                      return x.all();
                    }));
    return all.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () -> {
                      for (int constant = 0; constant < 8; constant++) {
                        assertCarried(e.getValue(), constant);
                      }
                    }));
  }

  private static void assertCarried(OfMatrices f, int constant) {
    List<double[]> numbers = drawn("numbers");
    TangentArithmetic tangents = new TangentArithmetic(DOUBLES);
    List<Matrix> arguments = new ArrayList<>();
    tangents.begin(DIRECTIONS);
    for (int i = 0; i < 3; i++) {
      Matrix argument = tangents.matrix(ROWS, COLUMNS);
      argument.all().set(numbers.get(i));
      arguments.add(argument);
      for (int t = 0; t < DIRECTIONS && (constant >> i & 1) == 0; t++) {
        tangents.seed(argument.all(), t, DOUBLES.vec(drawn("direction" + t).get(i)));
      }
    }
    Vec got = f.apply(tangents, arguments.get(0), arguments.get(1), arguments.get(2));
    double[] plain = plain(f, numbers, constant, 0, 0);
    assertArrayEquals(plain, tangents.value(got).toArray(), "the numbers themselves");
    for (int t = 0; t < DIRECTIONS; t++) {
      double[] ahead = plain(f, numbers, constant, t, STEP);
      double[] behind = plain(f, numbers, constant, t, -STEP);
      Vec tangent = tangents.tangent(got, t);
      for (int i = 0; i < ahead.length; i++) {
        double want = (ahead[i] - behind[i]) / (2 * STEP);
        assertEquals(
            want,
            tangent.get(i),
            1e-6 * (1 + Math.abs(want)),
            "direction " + t + ", element " + i + ", constants " + constant);
      }
    }
  }

  private static double[] plain(
      OfMatrices f, List<double[]> numbers, int constant, int direction, double h) {
    List<double[]> directions = drawn("direction" + direction);
    List<Matrix> arguments = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Matrix argument = DOUBLES.matrix(ROWS, COLUMNS);
      argument.all().set(numbers.get(i));
      if ((constant >> i & 1) == 0) {
        argument.all().addScaled(h, DOUBLES.vec(directions.get(i)));
      }
      arguments.add(argument);
    }
    return f.apply(DOUBLES, arguments.get(0), arguments.get(1), arguments.get(2)).toArray();
  }

  private static List<double[]> drawn(String stream) {
    RandomStream random = new SeededStreams(5).named(stream);
    List<double[]> drawn = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      double[] values = new double[ROWS * COLUMNS];
      for (int j = 0; j < values.length; j++) {
        double size = 0.2 + 1.5 * random.uniform(); // away from kinks and poles
        values[j] = random.uniform() < 0.5 ? size : -size;
      }
      drawn.add(values);
    }
    return drawn;
  }

  @Test
  void whatDependsOnNothingHandsOutItsNumbers() {
    TangentArithmetic tangents = new TangentArithmetic(DOUBLES);
    tangents.begin(1);
    Vec x = tangents.vec(3).set(new double[] {1, 2, 3});
    assertEquals(6, x.sum());
    assertFalse(tangents.depends(x));
    tangents.seed(x.slice(1, 1), 0, DOUBLES.vec(1.0));
    assertTrue(tangents.depends(x));
    assertEquals(1, x.get(0));
    x.set(1, 5);
    assertFalse(tangents.depends(x));
    assertEquals(9, x.sum());
  }

  @Test
  void plainNumbersOfWhatDependsAreRefusedWithTheWayOut() {
    TangentArithmetic tangents = new TangentArithmetic(DOUBLES);
    tangents.begin(1);
    Vec x = tangents.vec(3);
    tangents.seed(x, 0, DOUBLES.vec(1, 1, 1));
    assertRefused("get", () -> x.get(1));
    assertRefused("sum", x::sum);
    assertRefused("dot", () -> x.dot(x));
    assertRefused("norm", x::norm);
    assertRefused("largest", x::largest);
    assertRefused("smallest", x::smallest);
    assertRefused("toArray", x::toArray);
    Matrix matrix = tangents.view(x, 0, 1, 3);
    assertRefused("get", () -> matrix.get(0, 2));
    assertRefused("indices", () -> matrix.indices(new int[3], 5));
    String text = assertThrows(UnsupportedOperationException.class, x::sum).getMessage();
    assertTrue(text.endsWith("use Matrix.rowSums or Matrix.columnSums"), text);
  }

  private static void assertRefused(String operation, Runnable use) {
    String text = assertThrows(UnsupportedOperationException.class, use::run).getMessage();
    assertTrue(text.startsWith(operation + " hands out plain numbers"), text);
  }

  @Test
  void aNewComputationForgetsAllTangents() {
    TangentArithmetic tangents = new TangentArithmetic(DOUBLES);
    tangents.begin(2);
    Vec x = tangents.vec(2);
    tangents.seed(x, 1, DOUBLES.vec(1, 1));
    tangents.begin(1);
    assertFalse(tangents.depends(x));
    tangents.seed(x, 0, DOUBLES.vec(2, 2));
    tangents.pause();
    assertFalse(tangents.depends(x));
    tangents.resume();
    assertTrue(tangents.depends(x));
  }
}
