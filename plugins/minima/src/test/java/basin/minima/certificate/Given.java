package basin.minima.certificate;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Tanh;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.BinaryCrossEntropy;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.minima.stationary.Measured;
import basin.minima.terrain.Terrain;
import basin.problems.models.StudentTeacherRelu;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.testkit.GivenRows;
import basin.testkit.NoFiles;
import basin.testkit.Truth;
import basin.testkit.formula.FormulaSurface;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/**
 * A function of the reference values: a formula, a network on rows, or a student with its teacher.
 *
 * @param landscape it
 * @param objective with its penalty
 * @param places where each number of a point of there stands here
 */
record Given(Landscape landscape, Objective objective, int[] places) {
  static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "identity", new Identity(),
          "relu", new Relu(),
          "sigmoid", new Sigmoid(),
          "tanh", new Tanh());

  private static final Map<String, Loss> LOSSES =
      Map.of(
          "bce", new BinaryCrossEntropy(BinaryCrossEntropy.From.LOGITS),
          "cross_entropy", new SoftmaxCrossEntropy(0),
          "mse", new Mse());

  /** What a case describes. */
  static Given model(JsonNode model) {
    return switch (model.required("type").asText()) {
      case "function" ->
          of(
              new FormulaSurface(
                  model.required("formula").asText(), model.required("dimension").asInt()));
      case "student_teacher_relu" ->
          of(
              new StudentTeacherRelu(
                  model.required("k").asInt(),
                  Optional.of(model.required("n").asInt()),
                  List.of()));
      case "network" -> network(model);
      default -> {
        Assumptions.abort("no such model: " + model.required("type"));
        yield null;
      }
    };
  }

  /** A problem that needs no data. */
  static Given of(Problem problem) {
    Landscape landscape = problem.open(workshop());
    return new Given(
        landscape, landscape.whole(), IntStream.range(0, landscape.dimension()).toArray());
  }

  private static Given network(JsonNode model) {
    double[] sizes = Truth.numbers(model.required("sizes"));
    Activation inside = ACTIVATIONS.get(model.required("activation").asText());
    Activation last = ACTIVATIONS.get(model.required("output_activation").asText());
    Loss loss = LOSSES.get(model.required("loss").asText());
    Assumptions.assumeTrue(inside != null && last != null && loss != null, "no such part");
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      layers.add(
          new Dense(
              (int) sizes[l],
              l + 1 < sizes.length ? inside : last,
              model.required("bias").asBoolean(),
              Optional.empty(),
              new Constant(0)));
    }
    return network(
        Truth.rows(model.required("inputs")),
        targets(model.required("targets"), (int) sizes[sizes.length - 1]),
        layers,
        loss,
        model.required("l2").asDouble());
  }

  /** A network on rows, with weight decay. */
  static Given network(
      double[][] inputs, double[][] targets, List<Layer> layers, Loss loss, double decay) {
    Landscape landscape =
        workshop()
            .network(
                new GivenRows(inputs, targets),
                layers,
                loss,
                (block, fan, random) -> block.fill(0));
    Objective objective =
        decay == 0 ? landscape.whole() : new Penalised(landscape.whole(), Penalty.decay(decay));
    return new Given(landscape, objective, places(landscape));
  }

  private static double[][] targets(JsonNode targets, int outputs) {
    if (targets.get(0).isArray()) {
      return Truth.rows(targets);
    }
    double[][] rows = new double[targets.size()][outputs];
    for (int r = 0; r < rows.length; r++) {
      if (outputs == 1) {
        rows[r][0] = targets.get(r).asDouble();
      } else {
        rows[r][targets.get(r).asInt()] = 1;
      }
    }
    return rows;
  }

  private static int[] places(Landscape network) {
    int[] places = new int[network.dimension()];
    int next = 0;
    for (Block block : network.blocks()) {
      for (int c = 0; c < block.columns(); c++) {
        for (int r = 0; r < block.rows(); r++) {
          places[next++] = block.offset() + r * block.columns() + c;
        }
      }
    }
    return places;
  }

  /** A point in the order of here. */
  double[] in(double[] there) {
    double[] here = new double[there.length];
    for (int i = 0; i < here.length; i++) {
      here[places[i]] = there[i];
    }
    return here;
  }

  /** In coordinates in which every parameter is measured by 1. */
  Measured terrain() {
    return Measured.of(
        new Terrain(objective, landscape.blocks(), () -> DOUBLES.vec(places.length)));
  }

  Certifier certifier() {
    return new Certifier(
        terrain(), x -> landscape.symmetries(DOUBLES.vec(x)), new Channel(landscape.blocks()));
  }

  private static TrialWorkshop workshop() {
    return new TrialWorkshop(
        new DataRoom(new NoFiles()), OptionalInt.empty(), DOUBLES, new SeededStreams(0));
  }
}
