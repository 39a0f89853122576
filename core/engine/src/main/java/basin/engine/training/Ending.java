package basin.engine.training;

import basin.spi.run.Curve;
import basin.spi.run.Effort;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.List;

/**
 * What came of a run.
 *
 * @param outcome how it ended; never {@link Outcome#FAILED}, which is for exceptions
 * @param reason why, in words and with the numbers
 * @param steps steps taken
 * @param epochs passes over the training rows
 * @param evaluations values and gradients the optimizer asked for, each over one batch
 * @param effort all the optimizer asked for, in rows
 * @param parameters dimension of the point
 * @param curves series of numbers, in the order in which they began
 * @param tracks series of vectors, in the same order
 * @param remarks what probes had to say, in order, each once
 */
public record Ending(
    Outcome outcome,
    String reason,
    long steps,
    double epochs,
    long evaluations,
    Effort effort,
    int parameters,
    List<Curve> curves,
    List<Track> tracks,
    List<String> remarks) {
  /** Copies the lists. */
  public Ending {
    curves = List.copyOf(curves);
    tracks = List.copyOf(tracks);
    remarks = List.copyOf(remarks);
  }
}
