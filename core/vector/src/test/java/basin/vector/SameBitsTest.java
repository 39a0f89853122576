package basin.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.spi.number.ColumnMap;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation gives the same bits with vector instructions as with plain loops. */
class SameBitsTest {
  private static final int[] LENGTHS =
      IntStream.concat(IntStream.rangeClosed(0, 70), IntStream.of(1024, 1037)).toArray();

  /** An operation on three vectors; its result is the first, or a number it puts there. */
  private record Operation(String name, Consumer<Vec[]> work) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Operation op(String name, Consumer<Vec[]> work) {
    return new Operation(name, work);
  }

  private static Operation number(String name, java.util.function.ToDoubleFunction<Vec[]> work) {
    return new Operation(name, v -> v[0].fill(work.applyAsDouble(v)));
  }

  private static List<Operation> operations() {
    return List.of(
        op("fill", v -> v[0].fill(0.1)),
        op("set", v -> v[0].set(v[1])),
        op("add a", v -> v[0].add(0.1)),
        op("add y", v -> v[0].add(v[1])),
        op("subtract", v -> v[0].subtract(v[1])),
        op("multiply a", v -> v[0].multiply(0.1)),
        op("multiply y", v -> v[0].multiply(v[1])),
        op("divide a", v -> v[0].divide(0.3)),
        op("divide y", v -> v[0].divide(v[1])),
        op("add scaled", v -> v[0].addScaled(0.3, v[1])),
        op("scale add", v -> v[0].scaleAdd(0.3, v[1])),
        op("add product", v -> v[0].addProduct(v[1], v[2])),
        op("lerp", v -> v[0].lerp(v[1], 0.1)),
        op("lerp square", v -> v[0].lerpSquare(v[1], 0.1)),
        op("subtract ratio", v -> v[0].subtractRatio(0.3, v[1], v[2])),
        op("moment step", v -> v[0].momentStep(0.3, v[1], v[2], 0.1, v[1], 0.2, 1e-8)),
        op("first moment", v -> v[1].momentStep(0.3, v[2], v[0], 0.1, v[2], 0.2, 1e-8)),
        op("second moment", v -> v[1].momentStep(0.3, v[2], v[1], 0.1, v[0], 0.2, 1e-8)),
        op("negate", v -> v[0].negate()),
        op("abs", v -> v[0].abs()),
        op("sign", v -> v[0].sign()),
        op("square", v -> v[0].square()),
        op("sqrt", v -> v[0].sqrt()),
        op("reciprocal", v -> v[0].reciprocal()),
        op("exp", v -> v[0].exp()),
        op("log", v -> v[0].log()),
        op("tanh", v -> v[0].tanh()),
        op("sigmoid", v -> v[0].sigmoid()),
        op("softplus", v -> v[0].softplus()),
        op("erf", v -> v[0].erf()),
        op("sin", v -> v[0].sin()),
        op("cos", v -> v[0].cos()),
        op("copy sign", v -> v[0].copySign(v[1])),
        op("set above", v -> v[0].setAbove(v[1], 0, v[2])),
        op("fill above", v -> v[0].fillAbove(v[1], 0, 0.1)),
        op("fill up to", v -> v[0].fillUpTo(v[1], 0, 0.1)),
        op("max a", v -> v[0].max(0)),
        op("max y", v -> v[0].max(v[1])),
        op("min a", v -> v[0].min(-0.0)),
        op("min y", v -> v[0].min(v[1])),
        op("above", v -> v[0].above(0)),
        op("where", v -> v[0].where(v[1], v[2])),
        number("sum", v -> v[0].sum()),
        number("dot", v -> v[0].dot(v[1])),
        number("norm", v -> v[0].norm()),
        number("largest", v -> v[0].largest()),
        number("smallest", v -> v[0].smallest()),
        number("index of largest", v -> v[0].indexOfLargest()),
        number("finite", v -> v[0].finite() ? 1 : 0));
  }

  private static Stream<Arguments> everyOperation() {
    return operations().stream()
        .flatMap(operation -> Stream.of(Precision.values()).map(p -> Arguments.of(operation, p)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyOperation")
  void onVectors(Operation operation, Precision precision) {
    for (Numbers numbers : Numbers.values()) {
      RandomStream random = new SeededStreams(numbers.ordinal()).named(operation.name());
      for (int length : LENGTHS) {
        double[][] values =
            IntStream.range(0, 3)
                .mapToObj(i -> numbers.draw(random, length, precision))
                .toArray(double[][]::new);
        assertArrayEquals(
            result(operation, scalar(precision), values),
            result(operation, vectorised(precision), values),
            () -> numbers + " of length " + length);
      }
    }
  }

  /** Offsets of 3, 2 and 1 keep the vectors off the natural boundaries. */
  private static double[] result(Operation operation, Arithmetic arithmetic, double[][] values) {
    Vec[] vectors = new Vec[values.length];
    for (int i = 0; i < vectors.length; i++) {
      int margin = vectors.length - i;
      vectors[i] =
          arithmetic
              .vec(values[i].length + 2 * margin)
              .slice(margin, values[i].length)
              .set(values[i]);
    }
    operation.work().accept(vectors);
    return vectors[0].toArray();
  }

  @ParameterizedTest
  @EnumSource
  void onMatrices(Precision precision) {
    RandomStream random = new SeededStreams(5).named("shapes");
    List<int[]> shapes = new ArrayList<>();
    for (int n = 1; n <= 40; n++) {
      shapes.add(new int[] {1 + random.below(14), random.below(20), n});
    }
    shapes.add(new int[] {33, 70, 129});
    for (int[] shape : shapes) {
      for (Numbers numbers : Numbers.values()) {
        assertArrayEquals(
            products(scalar(precision), numbers, shape),
            products(vectorised(precision), numbers, shape),
            () -> numbers + " of shape " + Arrays.toString(shape));
      }
    }
  }

  private static double[] products(Arithmetic arithmetic, Numbers numbers, int[] shape) {
    int m = shape[0];
    int inner = shape[1];
    int n = shape[2];
    RandomStream random = new SeededStreams(7).named("matrices");
    Precision precision = arithmetic.precision();
    Matrix a = arithmetic.matrix(m, inner);
    Matrix at = arithmetic.matrix(inner, m);
    Matrix b = arithmetic.matrix(inner, n);
    Matrix bt = arithmetic.matrix(n, inner);
    for (Matrix matrix : List.of(a, at, b, bt)) {
      matrix.all().set(numbers.draw(random, matrix.all().length(), precision));
    }
    Vec bias = arithmetic.vec(numbers.draw(random, n, precision));
    Matrix results = arithmetic.matrix(8 * m + 1, n);
    Vec all = results.all();
    all.set(numbers.draw(random, all.length(), precision));
    arithmetic.view(all, 0, m, n).product(a, b);
    arithmetic.view(all, m * n, m, n).productOfTransposed(at, b);
    arithmetic.view(all, 2 * m * n, m, n).productByTransposed(a, bt);
    arithmetic.view(all, 3 * m * n, m, n).affine(a, b, bias);
    results.top(4 * m).columnSums(results.row(8 * m));
    arithmetic.view(all, 4 * m * n, m, n).addProduct(a, b);
    arithmetic.view(all, 5 * m * n, m, n).addProductOfTransposed(at, b);
    arithmetic.view(all, 6 * m * n, m, n).addProductByTransposed(a, bt);
    Matrix start = arithmetic.view(all, 0, m, n);
    arithmetic.view(all, 7 * m * n, m, n).affineOfTransposed(at, b, start);
    return all.toArray();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWrittenBesideAProductOrSums(Precision precision) {
    Arithmetic arithmetic = vectorised(precision);
    for (int n = 1; n <= 70; n++) {
      for (int m : new int[] {1, 7, 8, 9, 16, 33}) {
        Matrix a = arithmetic.matrix(m, 9);
        Matrix b = arithmetic.matrix(9, n);
        Vec all = arithmetic.vec(m * n + n + 200).fill(5);
        arithmetic.view(all, 100, m, n).product(a, b).columnSums(all.slice(100 + m * n, n));
        Vec expected = arithmetic.vec(all.length()).fill(5);
        expected.slice(100, m * n + n).fill(0);
        assertArrayEquals(expected.toArray(), all.toArray(), m + "×" + n);
      }
    }
  }

  /** Runs of all lengths, some of nothing, up to the last column of either matrix. */
  @ParameterizedTest
  @EnumSource
  void onRunsOfColumns(Precision precision) {
    RandomStream random = new SeededStreams(13).named("runs");
    for (int longest = 1; longest <= 40; longest++) {
      int[] columns = runs(60, longest, random);
      for (Numbers numbers : Numbers.values()) {
        assertArrayEquals(
            mapped(scalar(precision), numbers, columns, false),
            mapped(vectorised(precision), numbers, columns, true),
            numbers + ", runs of up to " + longest);
      }
    }
  }

  private static int[] runs(int there, int longest, RandomStream random) {
    int[] columns = new int[200];
    int at = 0;
    while (at < columns.length) {
      int length = Math.min(1 + random.below(longest), columns.length - at);
      int from = random.below(4) == 0 ? there - length : random.below(there - length + 1);
      boolean nothing = random.below(5) == 0;
      for (int i = 0; i < length; i++) {
        columns[at++] = nothing ? -1 : from + i;
      }
    }
    return columns;
  }

  /** Gathered and scattered by runs, or by the columns they stand for. */
  private static double[] mapped(
      Arithmetic arithmetic, Numbers numbers, int[] columns, boolean runs) {
    RandomStream random = new SeededStreams(17).named("mapped");
    Precision precision = arithmetic.precision();
    Matrix source = arithmetic.matrix(3, 60);
    Matrix wide = arithmetic.matrix(3, columns.length);
    Matrix narrow = arithmetic.matrix(3, 60);
    for (Matrix matrix : List.of(source, wide, narrow)) {
      matrix.all().set(numbers.draw(random, matrix.all().length(), precision));
    }
    if (runs) {
      ColumnMap map = new ColumnMap(columns);
      narrow.scatterAddColumns(wide, map);
      wide.gatherColumns(source, map);
    } else {
      narrow.scatterAddColumns(wide, columns);
      wide.gatherColumns(source, columns);
    }
    double[] results = Arrays.copyOf(wide.all().toArray(), 3 * (columns.length + 60));
    System.arraycopy(narrow.all().toArray(), 0, results, 3 * columns.length, 3 * 60);
    return results;
  }

  /** Among many zeros, some of them negative, few numbers; the right factor is anything. */
  @ParameterizedTest
  @EnumSource
  void onMatricesWithManyZeros(Precision precision) {
    for (int n : new int[] {1, 10, 31, 32, 63, 64, 100, 128, 200, 321}) {
      for (Numbers numbers : Numbers.values()) {
        double[] expected = sparseProducts(scalar(precision), numbers, n, false);
        String where = numbers + ", " + n + " columns";
        assertArrayEquals(expected, sparseProducts(scalar(precision), numbers, n, true), where);
        assertArrayEquals(expected, sparseProducts(vectorised(precision), numbers, n, true), where);
      }
    }
  }

  private static double[] sparseProducts(
      Arithmetic arithmetic, Numbers numbers, int n, boolean leaveOut) {
    int m = 29;
    int inner = 37;
    Precision precision = arithmetic.precision();
    RandomStream random = new SeededStreams(11).named("sparse");
    Matrix room = arithmetic.matrix(m, inner);
    for (int i = 0; i < m * inner; i++) {
      double zero = random.below(20) == 0 ? -0.0 : 0;
      double number = random.below(5) == 0 ? numbers.draw(random, precision) : zero;
      room.set(i / inner, i % inner, number);
    }
    Matrix a = leaveOut ? arithmetic.sparse(room, arithmetic.nonzeros(room).orElseThrow()) : room;
    Matrix b = arithmetic.matrix(inner, n);
    Matrix d = arithmetic.matrix(m, n);
    for (Matrix matrix : List.of(b, d)) {
      matrix.all().set(numbers.draw(random, matrix.all().length(), precision));
    }
    Vec bias = arithmetic.vec(numbers.draw(random, n, precision));
    Matrix results = arithmetic.matrix(2 * m + inner, n);
    arithmetic.view(results.all(), 0, m, n).product(a, b);
    arithmetic.view(results.all(), m * n, m, n).affine(a, b, bias);
    arithmetic.view(results.all(), 2 * m * n, inner, n).productOfTransposed(a, d);
    return results.all().add(0).toArray(); // the products with zeros left out end so by themselves
  }

  @Test
  void theServiceLoaderFindsTheVectorKernels() {
    assertTrue(Arithmetic.vectorised());
    assertEquals("vector " + Width.BITS + "-bit", Arithmetic.of(Precision.FLOAT32).kernels());
  }

  private static Arithmetic scalar(Precision precision) {
    return Arithmetic.scalar(precision);
  }

  private static Arithmetic vectorised(Precision precision) {
    return Arithmetic.of(precision, new VectorKernels());
  }
}
