package basin.engine.descent;

import basin.engine.number.Arithmetic;
import basin.engine.state.RunState;
import basin.spi.descent.Block;
import basin.spi.descent.Descent;
import basin.spi.descent.Rule;
import basin.spi.descent.Space;
import basin.spi.descent.Transform;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.List;

/**
 * The space of the points of one run.
 *
 * @param blocks that the optimizer moves
 * @param dimension of the points
 * @param arithmetic of the trial's precision
 * @param state of the optimizer
 */
public record RunSpace(List<Block> blocks, int dimension, Arithmetic arithmetic, RunState state)
    implements Space {
  /** Copies the list. */
  public RunSpace {
    blocks = List.copyOf(blocks);
  }

  @Override
  public Precision precision() {
    return arithmetic.precision();
  }

  @Override
  public Vec vector() {
    return arithmetic.vec(dimension);
  }

  @Override
  public Vec vector(int length) {
    return arithmetic.vec(length);
  }

  @Override
  public Matrix matrix(int rows, int columns) {
    return arithmetic.matrix(rows, columns);
  }

  @Override
  public Matrix matrix(Vec vector, Block block) {
    return arithmetic.view(vector, block.offset(), block.rows(), block.columns());
  }

  @Override
  public Space scope(String name) {
    return new RunSpace(blocks, dimension, arithmetic, state.scope(name));
  }

  @Override
  public Space part(List<Block> some) {
    if (!blocks.containsAll(some)) {
      throw new IllegalArgumentException("a part of a space has no blocks but the space's own");
    }
    return new RunSpace(some, dimension, arithmetic, state);
  }

  @Override
  public Descent descent(Rule rule) {
    return new RuleDescent(rule, this);
  }

  @Override
  public Transform.Link link(Rule rule) {
    return new RuleLink(rule, this);
  }

  @Override
  public Descent descent(Transform.Link link) {
    return new LinkDescent(link, this);
  }
}
