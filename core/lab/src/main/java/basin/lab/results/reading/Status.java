package basin.lab.results.reading;

import basin.lab.results.experiments.Change;
import basin.lab.results.trials.Tally;
import java.util.List;

/**
 * How an experiment stands.
 *
 * @param experiment its name
 * @param tally how far it is
 * @param changes why trials that ran before would run anew
 */
public record Status(String experiment, Tally tally, List<Change> changes) {}
