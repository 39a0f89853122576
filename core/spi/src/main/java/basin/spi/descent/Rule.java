package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.List;
import java.util.Optional;

/**
 * An optimizer that updates each parameter from its own gradient and memory: SGD, Adam and their
 * kin.
 *
 * <p>The engine hands it tiles of about a thousand parameters that stay in the fastest cache, so a
 * rule written as a chain of {@link Vec} operations runs at vector speed in both precisions.
 *
 * <p>In a chain a rule may also stand before other links: its update is then the distance it would
 * have moved the point.
 */
public interface Rule extends Transform {
  /**
   * Names of the vectors the rule remembers from step to step; all start at 0. They are its whole
   * {@link Space#state state}.
   */
  default List<String> memory() {
    return List.of();
  }

  /**
   * Which of these vectors is the point that counts, where it is another than the one trained at:
   * an average, say, see {@link Descent#answer}. The rule fills it from its first step on.
   */
  default Optional<String> answer() {
    return Optional.empty();
  }

  /**
   * Whether {@link #update} only reads the gradient; if not, it works on a copy. A copy costs a few
   * hundredths of a step.
   */
  default boolean sparesGradient() {
    return false;
  }

  /**
   * Moves a tile.
   *
   * @param w parameters, changed in place
   * @param g their gradient; may be overwritten unless {@link #sparesGradient}
   * @param memory what the rule remembers of these parameters
   * @param step where the run is, and scratch vectors of the tile's length
   */
  void update(Vec w, Vec g, Memory memory, Step step);

  @Override
  default Descent start(Space space) {
    return space.descent(this);
  }

  @Override
  default Link link(Space space) {
    return space.link(this);
  }
}
