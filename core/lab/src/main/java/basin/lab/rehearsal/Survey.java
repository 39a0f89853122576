package basin.lab.rehearsal;

import basin.engine.network.NetworkSize;
import basin.engine.network.ShapeCheck;
import basin.lab.binding.Places;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.network.ShapeMismatch;
import basin.spi.number.Shape;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.spi.problem.Workshop;
import basin.spi.random.Streams;
import java.util.List;
import java.util.Optional;

/**
 * Opens a problem up to where memory would be taken for it, and looks whether layers and data fit
 * each other.
 */
final class Survey implements Workshop {
  private final Outlines outlines;
  private final Places places;
  private final Place otherwise;
  private final Faults faults;
  private Ground ground = Ground.UNKNOWN;

  private Survey(Outlines outlines, Places places, Place otherwise, Faults faults) {
    this.outlines = outlines;
    this.places = places;
    this.otherwise = otherwise;
    this.faults = faults;
  }

  /**
   * What a problem stands on.
   *
   * @param otherwise the place of faults that have none of their own
   * @throws basin.spi.data.DataException if data cannot be had
   */
  static Ground of(
      Problem problem, Outlines outlines, Places places, Place otherwise, Faults faults) {
    Survey survey = new Survey(outlines, places, otherwise, faults);
    if (problem instanceof Surface surface) { // its matrices may be too large to be made
      return survey.on(surface);
    }
    try {
      problem.open(survey);
    } catch (Seen enough) {
      return survey.ground;
    }
    return survey.ground;
  }

  @Override
  public Landscape surface(Surface surface) {
    ground = on(surface);
    throw new Seen();
  }

  private Ground on(Surface surface) {
    return new Ground(Optional.empty(), Optional.empty(), Optional.empty(), surface.dimension());
  }

  @Override
  public Landscape network(Dataset data, List<Layer> layers, Loss loss, Initializer initializer) {
    Outline outline = outlines.of(data);
    Samples few = outline.few();
    List<ShapeCheck.Misfit> misfits =
        ShapeCheck.misfits(few.inputShape(), few.targetShape(), layers, loss);
    for (ShapeCheck.Misfit misfit : misfits) {
      faults.add(misfit.layer().flatMap(places::of).orElse(otherwise), misfit.text());
    }
    Optional<NetworkSize> size = size(layers, few.inputShape());
    ground =
        new Ground(
            Optional.of(data),
            Optional.of(outline),
            size,
            size.map(NetworkSize::parameters).orElse(0L));
    throw new Seen();
  }

  /** What a problem draws for itself is not known before it is opened. */
  @Override
  public Streams streams() {
    throw new Seen();
  }

  /** Empty where layers do not fit each other; what else is wrong is told beside that. */
  private static Optional<NetworkSize> size(List<Layer> layers, Shape inputs) {
    try {
      return layers.isEmpty() ? Optional.empty() : Optional.of(NetworkSize.of(layers, inputs));
    } catch (ShapeMismatch mismatch) {
      return Optional.empty();
    }
  }

  /** Ends the opening: all is seen. */
  private static final class Seen extends RuntimeException {
    private static final long serialVersionUID = 1;

    Seen() {
      super(null, null, false, false);
    }
  }
}
