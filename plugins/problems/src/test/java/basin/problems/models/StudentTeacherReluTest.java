package basin.problems.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.problems.Eigenvalues;
import basin.problems.Surfaces;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The closed form of the student and the teacher, and its known stationary points. */
class StudentTeacherReluTest {
  private static final double EVALUATION = 1e-11;
  private static final double EIGENVALUE = 1e-9;
  private static final double POLISHED = 1e-8;
  private static final double BAD = 1e-3;
  private static final double AT_REST = 1e-5;

  private final Truth truth = Truth.read("student_teacher_relu.json");

  @TestFactory
  Stream<DynamicTest> evaluationsAgree() {
    return truth.tests(
        "random_points",
        "n",
        5,
        group -> group.required("points").forEach(StudentTeacherReluTest::checkEvaluation));
  }

  @TestFactory
  Stream<DynamicTest> parallelOppositeAndShortNeuronsAreNoHarder() {
    return truth.tests("hard_points", "id", 6, StudentTeacherReluTest::checkEvaluation);
  }

  private static void checkEvaluation(JsonNode point) {
    double[][] w = Truth.rows(point.required("W"));
    StudentTeacherRelu surface = surface(w[0].length, w.length);
    Vec x = Surfaces.DOUBLES.vec(flat(w));
    assertClose(point.required("loss").doubleValue(), surface.value(x), EVALUATION);
    double[] slope = Surfaces.gradient(surface, x).toArray();
    double[] gradient = flat(Truth.rows(point.required("gradient")));
    for (int i = 0; i < gradient.length; i++) {
      assertClose(gradient[i], slope[i], EVALUATION);
    }
    double[][] hessian = Surfaces.hessian(surface, x);
    if (point.has("hessian")) {
      double[][] wanted = Truth.rows(point.required("hessian"));
      for (int i = 0; i < wanted.length; i++) {
        for (int j = 0; j < wanted.length; j++) {
          assertClose(wanted[i][j], hessian[i][j], EVALUATION);
        }
      }
    }
    double[] eigenvalues = Truth.numbers(point.required("hessian_eigenvalues"));
    double largest = DoubleStream.of(eigenvalues).map(Math::abs).max().orElseThrow();
    assertArrayEquals(eigenvalues, Eigenvalues.of(hessian), EIGENVALUE * (1 + largest));
  }

  @TestFactory
  Stream<DynamicTest> stationaryPointsAreStationaryAndOfTheirKind() {
    return truth.tests(
        "stationary_points", "id", 31, c -> checkStationaryPoint(c, folded(c, size(c))));
  }

  @TestFactory
  Stream<DynamicTest> minimaWithANeuronMoreAreMinima() {
    return truth.tests(
        "one_neuron_more", "id", 2, c -> checkStationaryPoint(c, sharing(c, size(c))));
  }

  private static int size(JsonNode c) {
    return c.required("k").intValue();
  }

  private static void checkStationaryPoint(JsonNode c, double[][] w) {
    StudentTeacherRelu surface = surface(size(c), c.required("n").intValue());
    Vec x = Surfaces.DOUBLES.vec(flat(w));
    assertClose(c.required("loss").doubleValue(), surface.value(x), EVALUATION);
    assertEquals(0, Surfaces.gradient(surface, x).norm(), EVALUATION);
    double[] eigenvalues = Eigenvalues.of(Surfaces.hessian(surface, x));
    assertArrayEquals(multiplied(c), eigenvalues, POLISHED);
    assertEquals(
        c.required("index").intValue(), DoubleStream.of(eigenvalues).filter(e -> e < 0).count());
  }

  private static double[] multiplied(JsonNode c) {
    DoubleStream.Builder all = DoubleStream.builder();
    for (JsonNode pair : c.required("eigenvalues_with_multiplicity")) {
      for (int i = 0; i < pair.get(1).intValue(); i++) {
        all.add(pair.get(0).doubleValue());
      }
    }
    return all.build().sorted().toArray();
  }

  /** The first m neurons folded, the others nearly right. */
  private static double[][] folded(JsonNode c, int k) {
    JsonNode v = c.required("values");
    int m = c.required("m").intValue();
    double[][] w = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        String name =
            i < m ? (j == i ? "a" : j < m ? "b" : "c") : (j < m ? "d" : j == i ? "e" : "f");
        w[i][j] = v.required(name).doubleValue();
      }
    }
    return w;
  }

  /** Two neurons on the first axis, one on each other. */
  private static double[][] sharing(JsonNode c, int k) {
    JsonNode v = c.required("values");
    double[][] w = new double[k + 1][k];
    for (int i = 0; i <= k; i++) {
      for (int j = 0; j < k; j++) {
        String name =
            i < 2 ? (j == 0 ? "p" : "q") + (i + 1) : j == 0 ? "r" : j == i - 1 ? "s" : "t";
        w[i][j] = v.required(name).doubleValue();
      }
    }
    return w;
  }

  @TestFactory
  Stream<DynamicTest> theTeacherItselfIsAMinimum() {
    return truth.tests(
        "global_minima",
        "k",
        8,
        c -> {
          StudentTeacherRelu surface = surface(size(c), size(c));
          Vec x = Surfaces.DOUBLES.vec(surface.minima().get(0));
          assertEquals(0, surface.value(x), 1e-14);
          assertArrayEquals(multiplied(c), Eigenvalues.of(Surfaces.hessian(surface, x)), POLISHED);
          if (size(c) <= 6) {
            assertEquals(c.required("distinct_copies").intValue(), surface.minima().size());
          }
        });
  }

  /** Of a student that is not the teacher's size, where the closed form is all there is. */
  @Test
  void theValueIsTheMeanOverGaussianInputs() {
    StudentTeacherRelu surface = surface(3, 2);
    Vec x = Surfaces.DOUBLES.vec(0.4, -1.1, 0.3, 0.9, 0.2, 0.7);
    RandomStream random = new SeededStreams(1).named("inputs");
    int samples = 400_000;
    double sum = 0;
    double squares = 0;
    for (int s = 0; s < samples; s++) {
      double[] input = {random.gaussian(), random.gaussian(), random.gaussian()};
      double error = 0;
      for (int i = 0; i < 2; i++) {
        double z = 0;
        for (int c = 0; c < 3; c++) {
          z += x.get(3 * i + c) * input[c];
        }
        error += Math.max(0, z);
      }
      error -= Arrays.stream(input).map(z -> Math.max(0, z)).sum();
      sum += error * error / 2;
      squares += error * error * error * error / 4;
    }
    double mean = sum / samples;
    double deviation = Math.sqrt((squares / samples - mean * mean) / samples);
    assertEquals(mean, surface.value(x), 4 * deviation);
    assertTrue(deviation < 0.01 * mean);
  }

  @Test
  void aNeuronAtZeroHasASlopeAndNoCurvatureOfItsOwn() {
    StudentTeacherRelu surface = surface(2, 2);
    Vec x = Surfaces.DOUBLES.vec(0, 0, 1, 0);
    assertTrue(Surfaces.gradient(surface, x).finite());
    double[][] hessian = Surfaces.hessian(surface, x);
    assertArrayEquals(new double[] {0.5, 0}, Arrays.copyOf(hessian[0], 2));
    assertTrue(Arrays.stream(hessian).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite));
  }

  @TestFactory
  Stream<DynamicTest> asManyRunsGoWrongAsWerePublished() {
    return truth.tests(
        "published/safran_shamir_2018/cells", "k", 2, c -> checkRuns(c, "bands", 7, 0.1));
  }

  @TestFactory
  Stream<DynamicTest> asManyRunsGoWrongAtALargerRate() {
    return truth.tests(
        "published/safran_yehudai_shamir_2021/cells",
        "k",
        5,
        c -> checkRuns(c, "bands_for_bad_runs", 10, 5.0 / size(c)));
  }

  /** Fifty runs from the published starts, each until it is good or hardly moves. */
  private static void checkRuns(JsonNode c, String bands, int largest, double rate) {
    Assumptions.assumeTrue(size(c) <= largest, "takes long");
    JsonNode band = c.required(bands).get(0);
    StudentTeacherRelu surface = surface(size(c), c.path("n").asInt(size(c)));
    int bad = 0;
    for (int run = 0; run < band.required("runs").intValue(); run++) {
      Vec x = Surfaces.DOUBLES.vec(surface.dimension());
      surface.start(x, new SeededStreams(run).named("init"));
      bad += endsBadly(surface, x, rate) ? 1 : 0;
    }
    double[] accepted = Truth.numbers(band.required("accept_999"));
    assertTrue(accepted[0] <= bad && bad <= accepted[1], bad + " bad runs");
  }

  /** Below 10⁻³ a run cannot come up again. */
  private static boolean endsBadly(StudentTeacherRelu surface, Vec x, double rate) {
    Vec gradient = Surfaces.DOUBLES.vec(x.length());
    do {
      for (int step = 0; step < 50; step++) {
        surface.gradient(x, gradient);
        x.addScaled(-rate, gradient);
      }
      if (surface.value(x) < BAD) {
        return false;
      }
    } while (gradient.norm() > AT_REST);
    return true;
  }

  private static StudentTeacherRelu surface(int teacher, int student) {
    return new StudentTeacherRelu(teacher, Optional.of(student), List.of());
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static void assertClose(double wanted, double got, double tolerance) {
    assertEquals(wanted, got, tolerance * (1 + Math.abs(wanted)));
  }
}
