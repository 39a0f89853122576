package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights of all gradients in a running mean m ← βm + (1−β)g that starts at 0: together 1 − ∏β,
 * by which m is divided to be a mean.
 *
 * <p>For a constant β that is 1 − βᵗ. Otherwise it is the same running mean of ones, kept in the
 * first number of a remembered vector.
 *
 * @param name of that vector
 */
record Weights(String name) {
  /** Those in the mean m of the gradients. */
  static final Weights FIRST = new Weights("weight of m");

  /** Those in the mean v of their squares. */
  static final Weights SECOND = new Weights("weight of v");

  /** What a rule remembers with both means: its vectors, and the weights where they need be. */
  static List<String> names(Schedule beta1, Schedule beta2, String... vectors) {
    List<String> names = new ArrayList<>(List.of(vectors));
    FIRST.remember(beta1, names);
    SECOND.remember(beta2, names);
    return names;
  }

  /** Names the vector, where one is needed. */
  void remember(Schedule beta, List<String> names) {
    if (!beta.constant()) {
      names.add(name);
    }
  }

  /** Their sum in this step; to be asked once. */
  double sum(Schedule beta, Memory memory, Step step) {
    double share = step.value(beta);
    return beta.constant() ? 1 - step.power(share) : grown(share, memory);
  }

  /** What it was in the last step, to be asked as often as one likes. */
  double known(Schedule beta, Memory memory, Step step) {
    return beta.constant() ? 1 - step.power(step.value(beta)) : memory.get(name).get(0);
  }

  /** The same for a share that is worked out anew in each step. */
  double grown(double share, Memory memory) {
    double sum = share * memory.get(name).get(0) + (1 - share);
    memory.get(name).set(0, sum);
    return sum;
  }
}
