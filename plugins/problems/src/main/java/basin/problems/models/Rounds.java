package basin.problems.models;

import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.descent.Role;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.random.Streams;
import java.util.List;
import java.util.Map;

/**
 * Functions of one point that are descended in turn, in the same order in every round: a round is
 * an epoch, and each function is what a mini-batch is elsewhere.
 */
public final class Rounds implements Landscape {
  private final List<? extends Objective> round;
  private final Objective whole;
  private final Map<String, Objective> splits;
  private final double[] start;

  /**
   * Of functions whose mean is the whole.
   *
   * @param splits what is measured: train, validation, test
   */
  public Rounds(
      List<? extends Objective> round,
      Objective whole,
      Map<String, Objective> splits,
      double[] start) {
    this.round = List.copyOf(round);
    this.whole = whole;
    this.splits = splits;
    this.start = start;
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Block("x", Role.COORDINATES, 0, 1, start.length));
  }

  @Override
  public void start(Vec point, Streams streams) {
    point.set(start);
  }

  @Override
  public int stepsPerEpoch() {
    return round.size();
  }

  /** Nothing: the order is kept. */
  @Override
  public void shuffle(Streams streams, long epoch) {}

  @Override
  public Objective batch(int index) {
    return round.get(index);
  }

  @Override
  public Objective whole() {
    return whole;
  }

  @Override
  public List<String> splits() {
    return List.copyOf(splits.keySet());
  }

  @Override
  public Map<String, Double> measure(Vec point, String split) {
    return Map.of(split + ".loss", splits.get(split).value(point));
  }
}
