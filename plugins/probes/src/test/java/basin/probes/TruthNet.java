package basin.probes;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Silu;
import basin.activations.Softplus;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assumptions;

/**
 * A network of the reference values, whose weights are units × inputs there and inputs × units
 * here: vectors go in and come out in the order of there.
 */
final class TruthNet {
  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "identity", new Identity(),
          "relu", new Relu(),
          "sigmoid", new Sigmoid(),
          "silu", new Silu(),
          "softplus", new Softplus(),
          "tanh", new Tanh());

  private static final Map<String, Loss> LOSSES =
      Map.of("cross_entropy", new SoftmaxCrossEntropy(0), "mse", new Mse());

  private final JsonNode given;
  private final Landscape whole;
  private final int[] places;
  private final Vec point;

  TruthNet(JsonNode given) {
    this.given = given;
    this.whole = open(OptionalInt.empty());
    this.places = places(whole);
    this.point = in(Truth.numbers(given.required("parameters")));
  }

  Landscape open(OptionalInt batch) {
    Loss loss = LOSSES.get(given.required("loss").asText());
    Activation activation = ACTIVATIONS.get(given.required("activation").asText());
    Assumptions.assumeTrue(loss != null, "no such loss");
    Assumptions.assumeTrue(activation != null, "no such activation");
    double[] sizes = Truth.numbers(given.required("sizes"));
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      Activation behind = l + 1 < sizes.length ? activation : new Identity();
      layers.add(new Dense((int) sizes[l], behind, true, Optional.empty(), new Constant(0)));
    }
    return Scenes.network(
        Truth.rows(given.required("inputs")),
        targets((int) sizes[sizes.length - 1]),
        layers,
        loss,
        batch);
  }

  private double[][] targets(int outputs) {
    JsonNode targets = given.required("targets");
    if (targets.get(0).isArray()) {
      return Truth.rows(targets);
    }
    double[][] rows = new double[targets.size()][outputs];
    for (int r = 0; r < rows.length; r++) {
      rows[r][targets.get(r).asInt()] = 1;
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

  Landscape whole() {
    return whole;
  }

  Objective objective() {
    return whole.whole();
  }

  Vec point() {
    return point;
  }

  double[] outputs() {
    return whole.predictions(point).orElseThrow().outputs().all().toArray();
  }

  int rows() {
    return given.required("inputs").size();
  }

  /** The gradient of each batch of so many rows, in order, and beside them their losses. */
  List<Vec> gradients(int batch, List<Double> losses) {
    Landscape rows = open(OptionalInt.of(batch));
    List<Vec> gradients = new ArrayList<>();
    for (int i = 0; i < rows() / batch; i++) {
      Vec gradient = Scenes.DOUBLES.vec(places.length);
      losses.add(rows.batch(i).gradient(point, gradient));
      gradients.add(gradient);
    }
    return gradients;
  }

  /** From the order of there. */
  Vec in(double[] values) {
    Vec vec = Scenes.DOUBLES.vec(places.length);
    for (int i = 0; i < places.length; i++) {
      vec.set(places[i], values[i]);
    }
    return vec;
  }

  /** Into the order of there. */
  double[] out(double[] own) {
    double[] values = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      values[i] = own[places[i]];
    }
    return values;
  }

  /** Into the order of there. */
  double[] out(Vec vec) {
    return out(vec.toArray());
  }
}
