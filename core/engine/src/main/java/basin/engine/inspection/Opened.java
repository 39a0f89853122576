package basin.engine.inspection;

import basin.engine.data.DataRoom;
import basin.engine.data.GivenRows;
import basin.engine.network.Feed;
import basin.engine.network.NetworkSize;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.TrialWorkshop;
import basin.spi.data.Dataset;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Surface;
import basin.spi.problem.Workshop;
import basin.spi.random.Streams;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** A problem opened in float64 on other rows than all, and what it is made of. */
public final class Opened implements Workshop {
  /**
   * What a network is made of.
   *
   * @param data whose rows they are
   * @param rows at hand
   * @param layers from the inputs on
   * @param loss that is descended
   * @param initializer of layers that name none
   */
  public record Parts(
      Dataset data, Rows rows, List<Layer> layers, Loss loss, Initializer initializer) {}

  private final Workshop inner;
  private final Function<Dataset, Rows> choice;
  private final long most;
  private final Landscape landscape;
  private final Vec point;
  private Parts parts;

  private Opened(Assignment trial, Function<Dataset, Rows> choice, DataRoom room, long most) {
    this.choice = choice;
    this.most = most;
    this.inner =
        new TrialWorkshop(
            room,
            OptionalInt.empty(),
            Arithmetic.of(Precision.FLOAT64),
            new SeededStreams(trial.seed()),
            new Feed(),
            trial.metrics());
    this.landscape = trial.problem().open(this);
    this.point = Arithmetic.of(Precision.FLOAT64).vec(landscape.dimension());
    landscape.start(point, new SeededStreams(trial.seed()));
  }

  /**
   * Opens the problem of a trial.
   *
   * @param choice of rows of its data
   * @param most parameters that it may have
   * @throws TooLarge if it has more
   */
  public static Opened of(
      Assignment trial, Function<Dataset, Rows> choice, DataRoom room, long most) {
    return new Opened(trial, choice, room, most);
  }

  /** A network with more parameters than there is time for. */
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(long parameters) {
      super("the network has " + parameters + " parameters", null, false, false);
    }
  }

  /** The same problem on rows that are chosen, for a run of the trial. */
  static Problem on(Problem problem, Function<Dataset, Rows> choice) {
    return new OnChosenRows(problem, choice);
  }

  /** The problem on the rows at hand. */
  public Landscape landscape() {
    return landscape;
  }

  /** Where training starts. */
  public Vec point() {
    return point;
  }

  /** What the network is made of; null for a surface. */
  public Parts parts() {
    return parts;
  }

  @Override
  public Landscape surface(Surface surface) {
    return inner.surface(surface);
  }

  @Override
  public Landscape network(Dataset data, List<Layer> layers, Loss loss, Initializer initializer) {
    Rows rows = choice.apply(data);
    long parameters = NetworkSize.of(layers, rows.samples().inputShape()).parameters();
    if (parameters > most) {
      throw new TooLarge(parameters);
    }
    parts = new Parts(data, rows, layers, loss, initializer);
    return inner.network(new GivenRows(rows.samples()), layers, loss, initializer);
  }

  @Override
  public Streams streams() {
    return inner.streams();
  }

  private record OnChosenRows(Problem problem, Function<Dataset, Rows> choice) implements Problem {
    @Override
    public Landscape open(Workshop workshop) {
      return problem.open(new Chosen(workshop, choice));
    }

    @Override
    public Precision precision() {
      return problem.precision();
    }
  }

  private record Chosen(Workshop inner, Function<Dataset, Rows> choice) implements Workshop {
    @Override
    public Landscape surface(Surface surface) {
      return inner.surface(surface);
    }

    @Override
    public Landscape network(Dataset data, List<Layer> layers, Loss loss, Initializer initializer) {
      return inner.network(new GivenRows(choice.apply(data).samples()), layers, loss, initializer);
    }

    @Override
    public Streams streams() {
      return inner.streams();
    }
  }
}
