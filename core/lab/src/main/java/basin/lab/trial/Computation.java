package basin.lab.trial;

import basin.engine.training.Assignment;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import java.util.List;
import java.util.Map;

/**
 * What a trial comes to that is not trained but computed.
 *
 * @param analysis what computes it
 * @param unit which of its units
 * @param reads the trials that it reads
 * @param earlier what it reads of units that were done before: key → name → vectors
 * @param seed of its random numbers
 */
public record Computation(
    Analysis analysis,
    Unit.Computation unit,
    List<Read> reads,
    Map<String, Map<String, List<double[]>>> earlier,
    long seed) {
  /**
   * A trial that is read.
   *
   * @param assignment what it is
   * @param vectors that it recorded last, by name
   */
  public record Read(Assignment assignment, Map<String, double[]> vectors) {}

  /** Whether a tree is that of a trial that is computed, and not of one that is trained. */
  public static boolean is(String tree) {
    return tree.startsWith(ComputationForm.BEGINS);
  }
}
