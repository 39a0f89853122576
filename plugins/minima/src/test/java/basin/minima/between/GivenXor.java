package basin.minima.between;

import basin.minima.terrain.Terrain;
import basin.spi.descent.Penalised;
import basin.spi.descent.Penalty;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The network of two tanh units on XOR with weight decay, all of whose stationary points {@code
 * atlas.json} knows.
 *
 * @param network as a network
 * @param terrain what is descended
 */
public record GivenXor(GivenNetwork network, Terrain terrain) {
  /** Of a case of the file. */
  public static GivenXor of(JsonNode c) {
    double[] targets = Truth.numbers(c.required("targets"));
    double[][] columns = new double[targets.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new double[] {targets[i]};
    }
    GivenNetwork network =
        GivenNetwork.of(new double[] {2, 2, 1}, "tanh", Truth.rows(c.required("inputs")), columns);
    Penalised descended =
        new Penalised(network.whole(), Penalty.decay(c.required("l2").asDouble()));
    return new GivenXor(
        network, new Terrain(descended, network.landscape().blocks(), network::zeros));
  }
}
