package basin.spi.run;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What came of a trial.
 *
 * @param id of the {@link Trial}
 * @param outcome how it ended
 * @param reason why, in words: the stopping rule's, or where it diverged, or what failed
 * @param steps steps taken
 * @param epochs passes over the training rows
 * @param evaluations values and gradients that the optimizer asked for
 * @param effort what was asked of the problem; empty if it was not counted
 * @param seconds wall-clock time, an even share of it where trials went in lockstep; never part of
 *     the digest
 * @param parameters dimension of the point
 * @param curves series of numbers, in the order in which they began
 * @param tracks series of vectors, in the same order
 * @param remarks what probes had to say
 * @param digest SHA-256 of outcome, steps and all series, in hexadecimal
 * @param sharedMachine what its seconds were counted beside; empty if nobody looked
 * @param failure what is known of what went wrong; empty if nothing did
 */
public record TrialResult(
    String id,
    Outcome outcome,
    String reason,
    long steps,
    double epochs,
    long evaluations,
    Optional<Effort> effort,
    double seconds,
    int parameters,
    List<Curve> curves,
    List<Track> tracks,
    List<String> remarks,
    String digest,
    Optional<SharedMachine> sharedMachine,
    Optional<Failure> failure)
    implements Serializable {
  /** Of a trial in which nothing went wrong. */
  public TrialResult(
      String id,
      Outcome outcome,
      String reason,
      long steps,
      double epochs,
      long evaluations,
      Optional<Effort> effort,
      double seconds,
      int parameters,
      List<Curve> curves,
      List<Track> tracks,
      List<String> remarks,
      String digest,
      Optional<SharedMachine> sharedMachine) {
    this(
        id,
        outcome,
        reason,
        steps,
        epochs,
        evaluations,
        effort,
        seconds,
        parameters,
        curves,
        tracks,
        remarks,
        digest,
        sharedMachine,
        Optional.empty());
  }

  /** Of seconds of which nobody noted what they were counted beside. */
  public TrialResult(
      String id,
      Outcome outcome,
      String reason,
      long steps,
      double epochs,
      long evaluations,
      Optional<Effort> effort,
      double seconds,
      int parameters,
      List<Curve> curves,
      List<Track> tracks,
      List<String> remarks,
      String digest) {
    this(
        id,
        outcome,
        reason,
        steps,
        epochs,
        evaluations,
        effort,
        seconds,
        parameters,
        curves,
        tracks,
        remarks,
        digest,
        Optional.empty());
  }

  /** The same, counted beside something else. */
  public TrialResult beside(Optional<SharedMachine> machine) {
    return new TrialResult(
        id,
        outcome,
        reason,
        steps,
        epochs,
        evaluations,
        effort,
        seconds,
        parameters,
        curves,
        tracks,
        remarks,
        digest,
        machine,
        failure);
  }

  /** The same with more known of its failure. */
  public TrialResult with(Failure failure) {
    return new TrialResult(
        id,
        outcome,
        reason,
        steps,
        epochs,
        evaluations,
        effort,
        seconds,
        parameters,
        curves,
        tracks,
        remarks,
        digest,
        sharedMachine,
        Optional.of(failure));
  }

  /** An optional cannot be serialised. */
  private Object writeReplace() {
    return new Packed(
        id,
        outcome,
        reason,
        steps,
        epochs,
        evaluations,
        effort.orElse(null),
        seconds,
        parameters,
        curves,
        tracks,
        remarks,
        digest,
        sharedMachine.orElse(null),
        failure.orElse(null));
  }

  /** What travels in its place; null for what is empty. */
  private record Packed(
      String id,
      Outcome outcome,
      String reason,
      long steps,
      double epochs,
      long evaluations,
      Effort effort,
      double seconds,
      int parameters,
      List<Curve> curves,
      List<Track> tracks,
      List<String> remarks,
      String digest,
      SharedMachine sharedMachine,
      Failure failure)
      implements Serializable {
    private Object readResolve() {
      return new TrialResult(
          id,
          outcome,
          reason,
          steps,
          epochs,
          evaluations,
          Optional.ofNullable(effort),
          seconds,
          parameters,
          curves,
          tracks,
          remarks,
          digest,
          Optional.ofNullable(sharedMachine),
          Optional.ofNullable(failure));
    }
  }
}
