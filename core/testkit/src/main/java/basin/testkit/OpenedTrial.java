package basin.testkit;

import basin.engine.data.DataRoom;
import basin.engine.inspection.NetworkDraft;
import basin.engine.inspection.Opened;
import basin.engine.inspection.Rows;
import basin.engine.inspection.Trying;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.spi.check.Draft;
import basin.spi.check.Tryout;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.descent.Optimizer;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.number.Shape;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A trial that a test makes up, opened before its first step as {@code basin check} opens one, for
 * cautions and sanity checks to look at: twenty epochs in batches of five rows.
 *
 * @param problem that is descended
 * @param optimizer that descends it
 */
public record OpenedTrial(Problem problem, Optimizer optimizer) {
  private static final int MOST = 256;
  private static final int BATCH = 5;
  private static final int EPOCHS = 20;

  /** By plain gradient descent. */
  public static OpenedTrial of(Problem problem) {
    return new OpenedTrial(problem, new SmallRun.Plain());
  }

  /** A network by plain gradient descent. */
  public static OpenedTrial of(
      Dataset data, List<Layer> layers, Loss loss, Initializer initializer) {
    return of(new Network(data, layers, loss, initializer));
  }

  /** A linear layer on rows given, with squared errors. */
  public static OpenedTrial of(double[][] inputs, double[][] targets) {
    return of(
        new GivenRows(inputs, targets),
        List.of(new SmallNetwork.Linear(Shape.of(targets[0].length))),
        new SmallNetwork.Squares(),
        SmallNetwork.normal());
  }

  /** Networks as they should be. */
  public static List<OpenedTrial> sound() {
    return List.of(of(new SmallNetwork(List.of())));
  }

  /** Networks on which a careless look divides by zero, or finds no number. */
  public static List<OpenedTrial> odd() {
    double[][] rows = {{1, 2, 3}, {2, 1, 0}, {0, 0, 1}, {3, 2, 2}};
    return List.of(
        of(new double[][] {{1, 2, 3}}, new double[][] {{1}}),
        of(rows, new double[][] {{4}, {4}, {4}, {4}}),
        of(new double[4][3], new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}}),
        of(new double[][] {{1e200, 0}, {-1e200, 1}}, new double[][] {{1e200}, {0}}));
  }

  /** What a sanity check is shown. */
  public Tryout tryout() {
    Opened opened = opened();
    Optional<Draft> draft = opened.parts() == null ? Optional.empty() : Optional.of(draft(opened));
    return new Trying(trial(), opened, draft, room());
  }

  /**
   * What a caution is shown.
   *
   * @throws IllegalStateException if it is a surface, of which there is none
   */
  public Draft draft() {
    Opened opened = opened();
    if (opened.parts() == null) {
      throw new IllegalStateException("a surface is no network");
    }
    return draft(opened);
  }

  private Draft draft(Opened opened) {
    Dataset data = opened.parts().data();
    return new NetworkDraft(
        trial(), opened, Outline.of(data.load(new NoFiles(), new SeededStreams(0))));
  }

  private Opened opened() {
    return Opened.of(
        trial(),
        data -> Rows.of(data.load(new NoFiles(), new SeededStreams(0)), MOST),
        room(),
        Long.MAX_VALUE);
  }

  private Assignment trial() {
    return new Assignment(
        problem,
        optimizer,
        Budget.ofEpochs(EPOCHS),
        OptionalInt.of(BATCH),
        Precision.FLOAT64,
        1,
        List.of(),
        List.of());
  }

  private static DataRoom room() {
    return new DataRoom(new NoFiles());
  }

  private record Network(Dataset data, List<Layer> layers, Loss loss, Initializer initializer)
      implements Problem {
    @Override
    public Landscape open(Workshop workshop) {
      return workshop.network(data, layers, loss, initializer);
    }

    @Override
    public Precision precision() {
      return Precision.FLOAT32;
    }
  }
}
