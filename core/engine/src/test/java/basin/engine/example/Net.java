package basin.engine.example;

import basin.spi.data.Dataset;
import basin.spi.network.Layer;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import java.util.List;

/** A network with normal first weights and squared errors. */
public record Net(Dataset data, List<Layer> layers) implements Problem {
  @Override
  public Landscape open(Workshop workshop) {
    return workshop.network(
        data,
        layers,
        new Squares(),
        (block, fan, random) -> {
          for (int i = 0; i < block.length(); i++) {
            block.set(i, random.gaussian() / Math.sqrt(fan.in()));
          }
        });
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }
}
