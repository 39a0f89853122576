package basin.lab.results.trials;

import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the database knows of one trial, but its series point by point.
 *
 * @param id content hash
 * @param seed of all its random streams
 * @param tree the fully resolved experiment as one line of JSON
 * @param inputs what it rests on beside tree and seed: Basin's version, plugins and data by digest
 * @param places where it stands in grids, and in the analyses that asked for it
 * @param ending what came of it; empty if it has not run
 */
public record StoredTrial(
    String id,
    long seed,
    String tree,
    Map<String, String> inputs,
    List<Standing> places,
    Optional<Ending> ending) {

  /**
   * A place of a trial.
   *
   * @param experiment its name
   * @param number within the grid, or among the units of an analysis, from 1
   * @param unit what an analysis knows it by; empty in a grid
   * @param axes path → value as text, in the order of the grid
   */
  public record Standing(
      String experiment, int number, Optional<String> unit, Map<String, String> axes) {}

  /**
   * How a trial ended.
   *
   * @param outcome in a word
   * @param reason in words
   * @param steps steps taken
   * @param epochs passes over the training rows; NaN without rows
   * @param evaluations values and gradients that the optimizer asked for
   * @param seconds wall-clock time
   * @param parameters dimension of the point
   * @param digest of all its series
   * @param finished date and time, as stored
   * @param provenance label → text: what ran it
   * @param remarks what probes had to say
   * @param last the last value of each series of numbers, by name
   * @param failure what is known of what went wrong, if something did
   */
  public record Ending(
      Outcome outcome,
      String reason,
      long steps,
      double epochs,
      long evaluations,
      double seconds,
      int parameters,
      String digest,
      String finished,
      Map<String, String> provenance,
      List<String> remarks,
      Map<String, Double> last,
      Optional<Failure> failure) {}
}
