package basin.spi.run;

import java.io.Serializable;
import java.util.Map;

/**
 * One run to make, as pure data: a worker binds it again with its own catalogue.
 *
 * @param id content hash of all that decides the result, in hexadecimal
 * @param seed of all its random streams
 * @param tree the fully resolved experiment as one line of JSON, which is YAML too
 * @param axes what distinguishes it within its grid: path → value as text, in the order of the grid
 * @param inputs what it rests on beside tree and seed, by name: {@code Basin} → its version, {@code
 *     plugin CLASS} → SHA-256 of its jar, {@code data SETTINGS} → SHA-256 of what is read, in
 *     hexadecimal. A worker that has something else under one of these names refuses the trial.
 * @param pauseAfter how much of its budget it may spend now, in what the budget counts; 0: all of
 *     it. No part of what it is: paused, it has the outcome {@link Outcome#PRUNED}, and goes on to
 *     the bits of one that was never paused.
 */
public record Trial(
    String id,
    long seed,
    String tree,
    Map<String, String> axes,
    Map<String, String> inputs,
    long pauseAfter)
    implements Serializable {
  /** One that runs to its end. */
  public Trial(
      String id, long seed, String tree, Map<String, String> axes, Map<String, String> inputs) {
    this(id, seed, tree, axes, inputs, 0);
  }

  /** The same that pauses when it has spent so much of its budget. */
  public Trial pausing(long after) {
    return new Trial(id, seed, tree, axes, inputs, after);
  }
}
