package basin.spi.descent;

import basin.spi.number.Matrix;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.state.State;
import java.util.List;

/**
 * The space a run moves in: one flat vector of parameters with named blocks. Everything is asked
 * for when the run starts, not in its steps.
 */
public interface Space {
  /** How many parameters, those of all blocks together. */
  int dimension();

  /** Their format. */
  Precision precision();

  /**
   * The named stretches of the parameter vector that the optimizer is to move, in order; all of it,
   * without gaps, unless this is a {@link #part}.
   */
  List<Block> blocks();

  /** What the optimizer remembers from step to step. */
  State state();

  /**
   * A new working vector of the space's dimension, zeros at first. What lies in it is worth nothing
   * after the step; what is to last comes from {@link #state}.
   */
  Vec vector();

  /** A new working vector of any length, in the space's precision. */
  Vec vector(int length);

  /** A new working matrix, in the space's precision. */
  Matrix matrix(int rows, int columns);

  /**
   * A block of a vector of the space's dimension as a matrix, inputs × units, that shares its
   * numbers.
   */
  Matrix matrix(Vec vector, Block block);

  /**
   * The same space for an optimizer inside of this one: what it remembers has names and random
   * numbers of its own.
   */
  Space scope(String name);

  /**
   * The same space for an optimizer that is to move some blocks alone: vectors are as long as here,
   * {@link #blocks} are those, and a rule leaves all other numbers as they are. Give each its
   * {@link #scope}.
   */
  Space part(List<Block> blocks);

  /** A rule at work on the blocks, as the whole optimizer. */
  Descent descent(Rule rule);

  /** A rule at work on the blocks, in a chain: the update is how far it would move the point. */
  Transform.Link link(Rule rule);

  /** Descends by w ← w − update. */
  Descent descent(Transform.Link link);
}
