package basin.engine.training;

import basin.engine.data.DataRoom;
import basin.engine.network.Feed;
import basin.engine.network.NetworkLandscape;
import basin.engine.number.Arithmetic;
import basin.engine.surface.SurfaceLandscape;
import basin.spi.data.Dataset;
import basin.spi.metric.Metric;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.problem.Workshop;
import basin.spi.random.Streams;
import java.util.List;
import java.util.OptionalInt;

/**
 * Builds landscapes for one trial.
 *
 * @param data where data sets are
 * @param batch rows per step; empty: all training rows
 * @param arithmetic of the trial's precision
 * @param streams of the trial's seed
 * @param feed where rows come from, shared with the trials that step in turn with this one
 * @param metrics to be measured beside the losses, as far as they fit the data
 */
public record TrialWorkshop(
    DataRoom data,
    OptionalInt batch,
    Arithmetic arithmetic,
    Streams streams,
    Feed feed,
    List<Metric> metrics)
    implements Workshop {
  /** For a trial that shares nothing and measures losses alone. */
  public TrialWorkshop(DataRoom data, OptionalInt batch, Arithmetic arithmetic, Streams streams) {
    this(data, batch, arithmetic, streams, new Feed(), List.of());
  }

  @Override
  public Landscape surface(Surface surface) {
    return new SurfaceLandscape(surface);
  }

  @Override
  public Landscape network(
      Dataset dataset, List<Layer> layers, Loss loss, Initializer initializer) {
    return new NetworkLandscape(
        data.rows(dataset, streams, arithmetic.precision()),
        layers,
        loss,
        initializer,
        batch,
        arithmetic,
        streams,
        feed,
        metrics);
  }
}
