package basin.runner.bench;

import basin.spi.descent.Block;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.state.State;
import java.util.ArrayList;
import java.util.List;

/** A probe that notes how late it is whenever it looks; one looking every n steps sees windows. */
final class Stopwatch implements Probe, Watch {
  private final List<Reading> readings = new ArrayList<>();
  private int stepsPerEpoch;
  private double multiplications;

  @Override
  public Watch attach(Landscape landscape, State state) {
    stepsPerEpoch = landscape.stepsPerEpoch();
    multiplications = multiplications(landscape.blocks());
    return this;
  }

  /**
   * Where a row meets each weight once: forwards, in ∂L/∂W and, but for the first layer's, in
   * ∂L/∂X.
   */
  private static long multiplications(List<Block> blocks) {
    List<Block> weights =
        blocks.stream().filter(block -> block.name().endsWith(".weights")).toList();
    return 3 * weights.stream().mapToLong(Block::length).sum() - weights.get(0).length();
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public void observe(Snapshot snapshot, Recorder recorder) {
    readings.add(Reading.now());
  }

  List<Reading> readings() {
    return List.copyOf(readings);
  }

  int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** In the products of one step, for each row. */
  double multiplications() {
    return multiplications;
  }
}
