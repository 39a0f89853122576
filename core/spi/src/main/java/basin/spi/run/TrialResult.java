package basin.spi.run;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What came of a trial.
 *
 * @param id of the {@link Trial}
 * @param end how it ended, and why
 * @param cost what it took until then
 * @param parameters dimension of the point
 * @param curves series of numbers, in the order in which they began
 * @param tracks series of vectors, in the same order
 * @param remarks what probes had to say
 * @param digest SHA-256 of outcome, steps and all series, in hexadecimal
 */
public record TrialResult(
    String id,
    End end,
    Cost cost,
    int parameters,
    List<Curve> curves,
    List<Track> tracks,
    List<String> remarks,
    String digest)
    implements Serializable {
  /** Of a trial that recorded nothing. */
  public TrialResult(String id, End end, Cost cost, int parameters, String digest) {
    this(id, end, cost, parameters, List.of(), List.of(), List.of(), digest);
  }

  /** How it ended. */
  public Outcome outcome() {
    return end.outcome();
  }

  /** Why it did, in words. */
  public String reason() {
    return end.reason();
  }

  /** What is known of what went wrong; empty if nothing did. */
  public Optional<Failure> failure() {
    return end.failure();
  }

  /** The same with more known of its failure. */
  public TrialResult with(Failure failure) {
    return with(end.with(failure), cost);
  }

  /** The same, its seconds counted beside something else. */
  public TrialResult beside(SharedMachine machine) {
    return with(end, cost.beside(machine));
  }

  private TrialResult with(End end, Cost cost) {
    return new TrialResult(id, end, cost, parameters, curves, tracks, remarks, digest);
  }
}
