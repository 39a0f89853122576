package basin.layers.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.layers.given.TestContext;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.number.Vec;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One reference case held against Basin's layer in all its modes. The loss is the mean over all
 * outputs of coefficient · output².
 */
final class LayerCheck {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final double FORWARD = 1e-12;
  private static final double BACKWARD = 1e-11;

  private final JsonNode c;
  private final JsonNode settings;
  private final Layer layer;
  private final List<GivenBlock> blocks;
  private final Map<String, String> statistics;

  LayerCheck(LayerCase kind, JsonNode c) {
    this.c = c;
    this.settings = c.required("settings");
    this.layer = kind.layer(settings);
    this.blocks = kind.blocks(settings);
    this.statistics = kind.statistics(settings);
  }

  /** Every mode that the case has. */
  void all() {
    assertEquals(
        c.required("parameters").size(),
        blocks.stream().map(GivenBlock::given).distinct().count(),
        "parameters of the case that have a place");
    if (c.has("any_mode")) {
      for (Pass pass : Pass.values()) {
        check(open(c.get("any_mode")), c.get("any_mode"), pass);
      }
    }
    if (c.has("train_batches")) {
      trainThenEvaluate();
    } else if (c.has("train_with_given_mask")) {
      check(open(c.get("train_with_given_mask")), c.get("train_with_given_mask"), Pass.TRAINING);
      check(open(c.get("eval")), c.get("eval"), Pass.EVALUATION);
    }
  }

  /** Checks what can be compared of one row, and gives what it adds to the gradients. */
  Map<String, double[]> gradients() {
    AtWork work = open(c.get("any_mode"));
    check(work, c.get("any_mode"), Pass.TRAINING);
    return blocks.stream()
        .collect(
            Collectors.toMap(
                GivenBlock::block, b -> work.context().gradient(b.block()).all().toArray()));
  }

  private void trainThenEvaluate() {
    AtWork work = open(c.get("train_batches").get(0));
    if (c.has("running_before")) {
      statistics.forEach(
          (given, own) ->
              work.context()
                  .remembered(own)
                  .set(Truth.numbers(c.get("running_before").required(given))));
    }
    for (JsonNode batch : c.get("train_batches")) {
      check(work, batch, Pass.TRAINING);
      assertStatistics(work, batch);
    }
    check(work, c.get("eval"), Pass.EVALUATION);
    assertStatistics(work, c.get("train_batches").get(c.get("train_batches").size() - 1));
  }

  private record AtWork(TestContext context, ActiveLayer layer) {}

  private AtWork open(JsonNode mode) {
    TestContext context =
        new TestContext(
            layer,
            shape(mode.required("input_shape")),
            mode.required("input").size(),
            c.has("mask") ? GivenMask.of(c.get("mask")) : new SeededStreams(0));
    for (GivenBlock block : blocks) {
      JsonNode given = c.required("parameters").required(block.given());
      context.value(block.block()).all().set(ours(block, given.required("values")));
    }
    return new AtWork(context, layer.start(context));
  }

  private void check(AtWork work, JsonNode mode, Pass pass) {
    assertEquals(
        shape(mode.required("output_shape")),
        layer.plan(shape(mode.required("input_shape"))).outputs(),
        "shape of the outputs");
    Matrix outputs = work.layer().forward(matrix(mode.required("input")), pass);
    assertClose(flat(mode.required("output")), outputs.all(), FORWARD, "output");
    Matrix coefficients = matrix(mode.required("loss_coefficients"));
    Vec products = DOUBLES.vec(outputs.all().length());
    products.set(outputs.all()).square().multiply(coefficients.all());
    if (mode.has("loss")) {
      double loss = products.sum() / products.length();
      assertClose(mode.required("loss").doubleValue(), loss, BACKWARD, "loss");
    }
    Matrix gradient = matrix(mode.required("output_gradient"));
    boolean inputsToo = mode.hasNonNull("input_gradient");
    Matrix back = work.layer().backward(gradient, inputsToo);
    if (inputsToo) {
      assertClose(
          flat(mode.required("input_gradient")), back.all(), BACKWARD, "gradient of the input");
    }
    for (GivenBlock block : blocks) {
      JsonNode given = mode.required("parameter_gradients").get(block.given());
      if (given == null) {
        continue; // a part of a case, see gradients()
      }
      double[] wanted = ours(block, given);
      Vec got = work.context().gradient(block.block()).all();
      assertClose(wanted, got, BACKWARD, "gradient of " + block.given());
    }
  }

  private void assertStatistics(AtWork work, JsonNode batch) {
    statistics.forEach(
        (given, own) ->
            assertClose(
                Truth.numbers(batch.required("running_" + given + "_after")),
                work.context().remembered(own),
                FORWARD,
                "running " + given));
  }

  private double[] ours(GivenBlock block, JsonNode values) {
    JsonNode shape = c.required("parameters").required(block.given()).required("shape");
    return block
        .order()
        .ours(
            Truth.numbers(values),
            StreamSupport.stream(shape.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray());
  }

  private static Shape shape(JsonNode dimensions) {
    return Shape.of(
        StreamSupport.stream(dimensions.spliterator(), false)
            .mapToInt(JsonNode::intValue)
            .toArray());
  }

  private static Matrix matrix(JsonNode rows) {
    double[][] numbers = Truth.rows(rows);
    Matrix matrix = DOUBLES.matrix(numbers.length, numbers[0].length);
    for (int r = 0; r < numbers.length; r++) {
      matrix.row(r).set(numbers[r]);
    }
    return matrix;
  }

  private static double[] flat(JsonNode rows) {
    return matrix(rows).all().toArray();
  }

  private static void assertClose(double[] wanted, Vec got, double tolerance, String what) {
    assertEquals(wanted.length, got.length(), "how many numbers: " + what);
    for (int i = 0; i < wanted.length; i++) {
      assertClose(wanted[i], got.get(i), tolerance, what + ", element " + i);
    }
  }

  private static void assertClose(double wanted, double got, double tolerance, String what) {
    assertEquals(wanted, got, tolerance * (1 + Math.abs(wanted)), what);
  }
}
