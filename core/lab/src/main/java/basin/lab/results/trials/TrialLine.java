package basin.lab.results.trials;

import basin.spi.run.Outcome;
import java.util.Map;
import java.util.Optional;

/**
 * A trial of an experiment in brief.
 *
 * @param number place in the grid, from 1; the first of them if several cells lead to the trial
 * @param id content hash
 * @param seed of all its random streams
 * @param axes path → value as text, in the order of the grid
 * @param outcome how it ended; empty if it has not run
 * @param reason why; empty if it has not run
 * @param steps steps taken
 * @param value the last of the series that was asked for; NaN if there is none
 */
public record TrialLine(
    int number,
    String id,
    long seed,
    Map<String, String> axes,
    Optional<Outcome> outcome,
    String reason,
    long steps,
    double value) {}
