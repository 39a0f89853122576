package basin.optimizers;

import basin.spi.descent.Block;
import basin.spi.descent.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the references' parameters stand in Basin: their weights are units × inputs, Basin's are
 * inputs × units, and so stand in another order.
 *
 * @param blocks in Basin's shapes
 * @param places of the references' parameters, one after the other
 */
record TruthLayout(List<Block> blocks, int[] places) {
  /** Of an objective's parameters. */
  static TruthLayout of(JsonNode objective) {
    if (objective.has("targets")) {
      int inputs = objective.required("inputs").get(0).size();
      int outputs = objective.required("targets").get(0).size();
      return network(inputs, TruthNetwork.HIDDEN, outputs);
    }
    return surface(objective.required("x0").size());
  }

  private static TruthLayout surface(int dimension) {
    int[] places = new int[dimension];
    for (int i = 0; i < dimension; i++) {
      places[i] = i;
    }
    return new TruthLayout(List.of(new Block("x", Role.COORDINATES, 0, 1, dimension)), places);
  }

  private static TruthLayout network(int... sizes) {
    List<Block> blocks = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int layer = 1; layer < sizes.length; layer++) {
      int inputs = sizes[layer - 1];
      int units = sizes[layer];
      int from = places.size();
      blocks.add(new Block("dense" + layer + ".weights", Role.WEIGHTS, from, inputs, units));
      blocks.add(new Block("dense" + layer + ".bias", Role.BIAS, from + inputs * units, 1, units));
      for (int unit = 0; unit < units; unit++) {
        for (int input = 0; input < inputs; input++) {
          places.add(from + input * units + unit);
        }
      }
      for (int unit = 0; unit < units; unit++) {
        places.add(from + inputs * units + unit);
      }
    }
    return new TruthLayout(blocks, places.stream().mapToInt(place -> place).toArray());
  }

  /** Parameters of a reference in Basin's order. */
  double[] placed(double[] parameters) {
    double[] placed = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      placed[places[i]] = parameters[i];
    }
    return placed;
  }

  /** Parameters in a reference's order. */
  double[] taken(double[] point) {
    double[] taken = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      taken[i] = point[places[i]];
    }
    return taken;
  }
}
