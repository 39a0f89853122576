package basin.lab.execution;

import basin.engine.network.SharesBatches;
import basin.spi.descent.Block;
import basin.spi.descent.Objective;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.random.Streams;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A flat problem that does something at each step.
 *
 * @param pays to be taken in turn with others
 * @param act what it does, from step 1 on
 */
record Scripted(boolean pays, IntConsumer act) implements Problem {
  @Override
  public Landscape open(Workshop workshop) {
    return new Flat();
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  private final class Flat implements Landscape, SharesBatches, Objective {
    private int steps;

    @Override
    public boolean paysToShare(long horizon) {
      return pays;
    }

    @Override
    public List<Block> blocks() {
      return List.of(new Block("x", 0, 1, 1));
    }

    @Override
    public void start(Vec point, Streams streams) {}

    @Override
    public int stepsPerEpoch() {
      return 1;
    }

    @Override
    public void shuffle(Streams streams, long epoch) {}

    @Override
    public Objective batch(int index) {
      return this;
    }

    @Override
    public Objective whole() {
      return this;
    }

    @Override
    public Map<String, Double> measure(Vec point, String split) {
      return Map.of();
    }

    @Override
    public double value(Vec point) {
      return 1;
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      act.accept(++steps);
      gradient.fill(0);
      return 1;
    }
  }
}
