package basin.testkit;

import basin.engine.descent.RunSpace;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Rule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.state.State;
import java.util.List;

/**
 * A space of one block {@code x}, for one optimizer under test; its streams have seed 0, and
 * nothing is remembered yet.
 */
public final class FlatSpace implements Space {
  private final Space space;

  /** Of so many parameters. */
  public FlatSpace(Arithmetic arithmetic, int dimension) {
    this.space =
        new RunSpace(
            List.of(new Block("x", 0, 1, dimension)),
            dimension,
            arithmetic,
            new RunState(arithmetic, new SeededStreams(0)));
  }

  @Override
  public int dimension() {
    return space.dimension();
  }

  @Override
  public Precision precision() {
    return space.precision();
  }

  @Override
  public List<Block> blocks() {
    return space.blocks();
  }

  @Override
  public State state() {
    return space.state();
  }

  @Override
  public Vec vector() {
    return space.vector();
  }

  @Override
  public Vec vector(int length) {
    return space.vector(length);
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    return space.matrix(rows, columns);
  }

  @Override
  public Matrix matrix(Vec vector, Block block) {
    return space.matrix(vector, block);
  }

  @Override
  public Space scope(String name) {
    return space.scope(name);
  }

  @Override
  public Space part(List<Block> blocks) {
    return space.part(blocks);
  }

  @Override
  public Descent descent(Rule rule) {
    return space.descent(rule);
  }

  @Override
  public Transform.Link link(Rule rule) {
    return space.link(rule);
  }

  @Override
  public Descent descent(Transform.Link link) {
    return space.descent(link);
  }
}
