package basin.spi.report;

import basin.spi.run.Effort;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trial as the results know it.
 *
 * @param id content hash
 * @param number place in the grid, from 1; the first of them if several cells lead to the trial
 * @param seed its seed
 * @param axes path → value as text, in the order of the grid, without the seed; of the first place
 * @param configuration what it is apart from its seed, by which trials are told apart
 * @param outcome how it ended; empty if it has not run
 * @param reason why it ended
 * @param steps steps taken
 * @param epochs passes over the training rows
 * @param evaluations values and gradients that the optimizer asked for
 * @param effort what was asked of the problem; empty if it was not counted
 * @param seconds wall-clock time, an even share of it where trials went in lockstep
 * @param parameters dimension of the point
 * @param remarks what probes had to say
 * @param digest of all its series
 * @param tree the fully resolved experiment as JSON
 */
public record TrialRecord(
    String id,
    int number,
    long seed,
    Map<String, String> axes,
    Configuration configuration,
    Optional<Outcome> outcome,
    String reason,
    long steps,
    double epochs,
    long evaluations,
    Optional<Effort> effort,
    double seconds,
    int parameters,
    List<String> remarks,
    String digest,
    String tree) {
  /** Whether it came to its own end, by its budget or a stopping rule. */
  public boolean endedRegularly() {
    return outcome.filter(Outcome::isRegular).isPresent();
  }
}
