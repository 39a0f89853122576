package basin.spi.problem;

import basin.spi.data.Dataset;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.random.Streams;
import java.util.List;

/** Builds the landscapes of one trial in the trial's precision, batch size and random streams. */
public interface Workshop {
  /** The landscape of an analytic surface. */
  Landscape surface(Surface surface);

  /**
   * The landscape of a feed-forward network on data.
   *
   * @param initializer for every parameter whose layer names none
   * @throws basin.spi.data.DataException if the data cannot be had or do not fit the network
   */
  Landscape network(Dataset data, List<Layer> layers, Loss loss, Initializer initializer);

  /**
   * The trial's random streams, for a problem that makes its own landscape and draws what it
   * minimises.
   */
  Streams streams();
}
