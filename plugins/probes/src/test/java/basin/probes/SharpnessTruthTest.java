package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.curvature.Spectrum;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.problems.models.Catapult;
import basin.problems.models.DeepLinear;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.random.Streams;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The sharpness along paths of descent, whole and of mini-batches, against given numbers. */
class SharpnessTruthTest {
  private static final String SHARPNESS = "sharpness.json";
  private static final String LARGE_RATES = "theory_large_lr.json";

  /** A chain that is as chaotic as that has no numbers of its own. */
  private static final double REPEATABLE = 1e-10;

  @TestFactory
  Stream<DynamicTest> productChains() {
    return Truth.read(SHARPNESS).tests("chains", "id", 3, SharpnessTruthTest::chain);
  }

  private static void chain(JsonNode c) {
    int depth = c.required("depth").asInt();
    for (JsonNode run : c.required("runs")) {
      Landscape landscape =
          Scenes.open(
              new DeepLinear(List.of(List.of(c.required("y").asDouble())), depth, 1, List.of()));
      Vec start = Scenes.vec(Truth.numbers(c.required("start")));
      double rate = run.required("rate").asDouble();
      DescentTruth descent = new DescentTruth(landscape, start, rate, 0);
      Notebook notebook = new Notebook();
      Watch watch = new Sharpness(depth, 1e-14).attach(landscape, EmptyState.make());
      double[] sharpness = Truth.numbers(run.required("sharpness"));
      double[] losses = Truth.numbers(run.required("loss"));
      boolean diverged = run.required("diverged").asBoolean();
      double doubt = run.required("double_against_40_digits").asDouble(1);
      for (int i = 0; i < sharpness.length; i++) {
        descent.to(c.required("report_steps").get(i).asLong());
        descent.look(watch, notebook);
        double got = notebook.numbers("sharpness.largest").get(i);
        if (diverged || doubt < REPEATABLE) {
          assertEquals(sharpness[i], got, 1e-8 * (1 + sharpness[i]), run + " report " + i);
          assertEquals(losses[i], descent.loss(), 1e-8 * (1 + losses[i]), run + " report " + i);
          assertEquals(rate * got, notebook.numbers("sharpness.times-rate").get(i), 1e-12 * rate);
        }
      }
      if (!diverged && doubt >= REPEATABLE) { // no step of its own means anything
        List<Double> products = notebook.numbers("sharpness.times-rate");
        double least =
            products.subList(products.size() / 2, products.size()).stream()
                .mapToDouble(x -> x)
                .min()
                .orElseThrow();
        assertTrue(least <= 2, "it comes below 2 again, not only to " + least);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> catapults() {
    Truth truth = Truth.read(LARGE_RATES);
    JsonNode model = truth.root().required("catapult");
    return truth.tests("catapult/runs", "regime", 4, run -> catapult(model, run));
  }

  /** At a minimum the largest eigenvalue is λ; away from it the chain of the file is followed. */
  private static void catapult(JsonNode model, JsonNode run) {
    List<Double> start = new ArrayList<>();
    model.required("u").forEach(u -> start.add(u.asDouble()));
    model.required("v").forEach(v -> start.add(v.asDouble()));
    Catapult catapult = new Catapult(start.size() / 2, start);
    Landscape landscape = Scenes.open(catapult);
    double[] numbers = start.stream().mapToDouble(x -> x).toArray();
    double rate = run.required("eta").asDouble();
    DescentTruth descent = new DescentTruth(landscape, Scenes.vec(numbers), rate, 0);
    Notebook notebook = new Notebook();
    Watch watch = new Sharpness(16, 1e-14).attach(landscape, EmptyState.make());
    double[] steps = Truth.numbers(run.required("steps_reported"));
    double[] f = Truth.numbers(run.required("f"));
    double[] lambda = Truth.numbers(run.required("lam"));
    for (int i = 0; i < f.length; i++) {
      descent.to((long) steps[i]);
      descent.look(watch, notebook);
      if (steps[i] <= 20 && Double.isFinite(f[i])) {
        double loss = f[i] * f[i] / 2;
        assertEquals(loss, descent.loss(), 2e-8 * (loss + 1e-16), "step " + steps[i]);
        double got = notebook.numbers("sharpness.largest").get(i);
        double bent = Math.abs(f[i]) / Math.sqrt(start.size() / 2.0);
        assertTrue(Math.abs(got - lambda[i]) <= 1e-8 * lambda[i] + 2 * bent, "step " + steps[i]);
      }
    }
    if (!run.required("diverges").asBoolean()) {
      List<Double> products = notebook.numbers("sharpness.times-rate");
      double last = products.get(products.size() - 1);
      assertEquals(run.required("final_lambda_below_2_over_eta").asBoolean(), last < 2, "end");
    }
  }

  @TestFactory
  Stream<DynamicTest> edgesOfStability() {
    Truth truth = Truth.read(LARGE_RATES);
    JsonNode net = truth.root().required("edge_of_stability");
    JsonNode task = EdgeTask.of(net, Truth.read(SHARPNESS).root().required("plateaus"));
    return truth.tests("edge_of_stability/runs", "eta", 3, run -> edge(net, task, run));
  }

  private static void edge(JsonNode net, JsonNode task, JsonNode run) {
    TruthNet network = network(net, task);
    double rate = run.required("eta").asDouble();
    DescentTruth descent = new DescentTruth(network.whole(), network.point(), rate, 0);
    Notebook notebook = new Notebook();
    Watch watch = new Sharpness(60, 1e-10).attach(network.whole(), EmptyState.make());
    double[] steps = Truth.numbers(run.required("steps"));
    double[] losses = Truth.numbers(run.required("loss"));
    double[] sharpness = Truth.numbers(run.required("sharpness"));
    double crossing = run.path("first_report_above_threshold").asDouble(Double.POSITIVE_INFINITY);
    int beyond = 0;
    for (int i = 0; i < steps.length; i++) {
      descent.to((long) steps[i]);
      descent.look(watch, notebook);
      double got = notebook.numbers("sharpness.largest").get(i);
      if (steps[i] < crossing) {
        assertEquals(losses[i], descent.loss(), 1e-6 * losses[i], "step " + steps[i]);
        assertEquals(sharpness[i], got, 1e-6 * sharpness[i], "step " + steps[i]);
      } else if (got * rate > 3) {
        beyond++;
      }
    }
    assertTrue(beyond <= 0.05 * steps.length, beyond + " looks far beyond the threshold");
    if (Double.isInfinite(crossing)) {
      assertTrue(beyond == 0 && descent.loss() < losses[0], "below the threshold it falls");
      return;
    }
    assertTrue(descent.loss() < losses[0] / 2, "the loss falls over long times");
    double late = last(notebook, "sharpness.late") / 2;
    assertTrue(late >= 0.9 && late <= 1.25, "settled at " + late + " of the threshold");
  }

  private static double last(Notebook notebook, String series) {
    List<Double> numbers = notebook.numbers(series);
    return numbers.get(numbers.size() - 1);
  }

  @TestFactory
  Stream<DynamicTest> plateaus() {
    Truth truth = Truth.read(SHARPNESS);
    JsonNode task = truth.root().required("plateaus");
    return truth.tests("plateaus/runs", "id", 6, run -> plateau(task, run));
  }

  private static void plateau(JsonNode task, JsonNode run) {
    TruthNet network = network(task, task);
    int batch = run.required("batch_size").asInt();
    int rows = network.rows();
    double rate = run.required("rate").asDouble();
    double beta = run.required("beta").asDouble();
    Landscape landscape = batch == rows ? network.whole() : network.open(OptionalInt.of(batch));
    DescentTruth descent = new DescentTruth(landscape, network.point(), rate, beta);
    Notebook notebook = new Notebook();
    Watch sharpness = new Sharpness(40, 1e-6).attach(landscape, EmptyState.make());
    Watch batches = new BatchSharpness(rows).attach(landscape, EmptyState.make());
    List<Double> losses = new ArrayList<>();
    Streams streams = new SeededStreams(3);
    int perEpoch = landscape.stepsPerEpoch();
    long steps = run.required("steps").asLong();
    for (long to = steps / 60; to <= steps; to += steps / 60) {
      descent.to(
          to,
          step -> {
            if (step % perEpoch == 0) {
              landscape.shuffle(streams, step / perEpoch);
            }
            return landscape.batch((int) (step % perEpoch));
          });
      descent.look(sharpness, notebook);
      descent.look(batches, notebook);
      losses.add(descent.loss());
    }
    double whole = last(notebook, "sharpness.late") / rate;
    double part = last(notebook, "batch-sharpness.late") / rate;
    if (batch == rows) {
      double want = run.required("second_half").get(0).required("median_sharpness").asDouble();
      assertEquals(want, whole, 0.05 * want);
      double threshold = run.required("predicted").asDouble();
      assertEquals(threshold, whole, 0.1 * threshold);
    } else if (batch <= 2) {
      double[] late =
          losses.subList(losses.size() / 2, losses.size()).stream()
              .mapToDouble(x -> x)
              .sorted()
              .toArray();
      Assumptions.assumeTrue(late[late.length / 2] < 0.05, "this run does not train");
      double predicted = run.required("predicted").asDouble();
      assertTrue(part >= 0.6 * predicted && part <= 1.5 * predicted, part + " beside " + predicted);
      assertTrue(whole <= 0.75 * predicted, whole + " of the whole, beside " + predicted);
    } else {
      Assumptions.abort("larger batches lie between two plateaus, which says little");
    }
  }

  @TestFactory
  Stream<DynamicTest> leastSquaresOverAllBatches() {
    return Truth.read(SHARPNESS).tests("least_squares", "id", 2, SharpnessTruthTest::leastSquares);
  }

  private static void leastSquares(JsonNode c) {
    for (JsonNode size : c.required("batch_sizes")) {
      List<int[]> all = batches(c, size);
      assertEquals(size.required("batches").asInt(), all.size());
      Landscape landscape = oneAfterTheOther(c, all);
      Notebook notebook = new Notebook();
      new BatchSharpness(all.size())
          .attach(landscape, EmptyState.make())
          .observe(
              StillSnapshot.of(landscape, Scenes.vec(Truth.numbers(c.required("theta")))),
              notebook);
      JsonNode want = size.required("at_theta"); // of half the squared error
      double ratio = want.required("ratio_of_means").asDouble();
      double mean = want.required("mean_of_ratios").asDouble();
      assertEquals(ratio, notebook.numbers("batch-sharpness.ratio-of-means").get(0) / 2, 1e-8);
      assertEquals(mean, notebook.numbers("batch-sharpness.mean-of-ratios").get(0) / 2, 1e-8);
    }
  }

  /**
   * The largest rate at which second moments around an exact solution do not grow: there the map of
   * them that one step makes, the mean over all batches, has the spectral radius 1. The Hessians of
   * the batches are those of half the squared error.
   */
  @TestFactory
  Stream<DynamicTest> criticalRatesOfSmallBatches() {
    return Truth.read(SHARPNESS).tests("least_squares", "id", 2, SharpnessTruthTest::critical);
  }

  private static void critical(JsonNode c) {
    for (JsonNode size : c.required("batch_sizes")) {
      List<double[][]> hessians = hessians(oneAfterTheOther(c, batches(c, size)));
      double mean = hessians.stream().mapToDouble(h -> largest(h)).average().orElseThrow();
      double wanted = size.required("mean_largest_eigenvalue_of_batch_hessian").asDouble();
      assertEquals(wanted, mean, 1e-10 * wanted);
      for (JsonNode momentum : size.required("momentum")) {
        double beta = momentum.required("beta").asDouble();
        double rate = momentum.required("critical_rate").asDouble();
        String where = size.required("batch_size") + " rows, momentum " + beta;
        assertEquals(1, radius(hessians, rate, beta), 1e-8, where);
        assertTrue(radius(hessians, 0.99 * rate, beta) < 1, where);
        assertTrue(radius(hessians, 1.01 * rate, beta) > 1, where);
      }
    }
  }

  private static double largest(double[][] hessian) {
    double[] values = Spectrum.values(hessian);
    return values[values.length - 1];
  }

  /** Of each batch, in order. */
  private static List<double[][]> hessians(Landscape landscape) {
    List<double[][]> all = new ArrayList<>();
    for (int batch = 0; batch < landscape.stepsPerEpoch(); batch++) {
      Objective objective = landscape.batch(batch);
      int n = landscape.dimension();
      double[][] hessian = new double[n][];
      for (int i = 0; i < n; i++) {
        Vec axis = Scenes.vec(new double[n]).set(i, 1);
        Vec column = Scenes.vec(new double[n]);
        objective.hessianProduct(Scenes.vec(new double[n]), axis, column);
        hessian[i] = Arrays.stream(column.toArray()).map(x -> x / 2).toArray();
      }
      all.add(hessian);
    }
    return all;
  }

  /** Of E[M ⊗ M], M being the step of point and velocity: v ← β·v + H·x, x ← x − η·v. */
  private static double radius(List<double[][]> hessians, double rate, double beta) {
    int n = hessians.get(0).length;
    int m = 2 * n;
    double[][] moments = new double[m * m][m * m];
    for (double[][] hessian : hessians) {
      double[][] step = new double[m][m];
      for (int i = 0; i < n; i++) {
        step[n + i][n + i] = beta;
        step[i][n + i] = -rate * beta;
        step[i][i] = 1;
        for (int j = 0; j < n; j++) {
          step[n + i][j] = hessian[i][j];
          step[i][j] -= rate * hessian[i][j];
        }
      }
      for (int i = 0; i < m * m; i++) {
        for (int j = 0; j < m * m; j++) {
          moments[i][j] += step[i / m][j / m] * step[i % m][j % m] / hessians.size();
        }
      }
    }
    return radius(moments);
  }

  /** lim ‖Aᵏ‖^(1/k), by squaring again and again. */
  private static double radius(double[][] rows) {
    RealMatrix power = new Array2DRowRealMatrix(rows);
    double logarithm = 0;
    double share = 1;
    for (int k = 0; k < 40; k++) {
      double norm = power.getFrobeniusNorm();
      logarithm += share * StrictMath.log(norm);
      power = power.scalarMultiply(1 / norm);
      power = power.multiply(power);
      share /= 2;
    }
    return StrictMath.exp(logarithm);
  }

  private static List<int[]> batches(JsonNode c, JsonNode size) {
    return subsets(c.required("A").size(), size.required("batch_size").asInt());
  }

  /** A network without bias that meets all batches in turn. */
  private static Landscape oneAfterTheOther(JsonNode c, List<int[]> batches) {
    double[][] rows = Truth.rows(c.required("A"));
    double[] y = Truth.numbers(c.required("y"));
    int batch = batches.get(0).length;
    double[][] inputs = new double[batches.size() * batch][];
    double[][] targets = new double[batches.size() * batch][];
    for (int i = 0; i < inputs.length; i++) {
      int row = batches.get(i / batch)[i % batch];
      inputs[i] = rows[row];
      targets[i] = new double[] {y[row]};
    }
    return Scenes.network(
        inputs,
        targets,
        List.of(new Dense(1, new Identity(), false, Optional.empty(), new Constant(0))),
        new Mse(),
        OptionalInt.of(batch));
  }

  /** All subsets of so many of the first n numbers. */
  private static List<int[]> subsets(int n, int size) {
    List<int[]> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << n; bits++) {
      if (Integer.bitCount(bits) == size) {
        int chosen = bits;
        all.add(IntStream.range(0, n).filter(i -> (chosen >> i & 1) == 1).toArray());
      }
    }
    return all;
  }

  /** The network of the plateaus and of the edge, with parameters of its own. */
  private static TruthNet network(JsonNode net, JsonNode task) {
    ObjectNode given = ((ObjectNode) task).objectNode();
    given.set("sizes", task.required("sizes"));
    given.put("activation", "tanh");
    given.put("loss", "mse");
    given.set("inputs", columns(given, task.required("inputs")));
    given.set("targets", columns(given, task.required("targets")));
    given.set("parameters", net.required("initial_parameters"));
    return new TruthNet(given);
  }

  private static JsonNode columns(ObjectNode make, JsonNode numbers) {
    var rows = make.arrayNode();
    Arrays.stream(Truth.numbers(numbers)).forEach(x -> rows.add(make.arrayNode().add(x)));
    return rows;
  }
}
