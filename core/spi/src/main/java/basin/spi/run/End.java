package basin.spi.run;

import java.io.Serializable;
import java.util.Optional;

/**
 * How a trial ended.
 *
 * @param outcome of which kind its end was
 * @param reason why, in words: the stopping rule's, or where it diverged, or what failed
 * @param failure what is known of what went wrong; empty if nothing did
 */
public record End(Outcome outcome, String reason, Optional<Failure> failure)
    implements Serializable {
  /** Of which no more is known. */
  public End(Outcome outcome, String reason) {
    this(outcome, reason, Optional.empty());
  }

  /** The same with more known of what went wrong. */
  public End with(Failure known) {
    return new End(outcome, reason, Optional.of(known));
  }

  /** An optional cannot be serialised. */
  private Object writeReplace() {
    return new Packed(outcome, reason, failure.orElse(null));
  }

  /** What travels in its place; null for what is empty. */
  private record Packed(Outcome outcome, String reason, Failure failure) implements Serializable {
    private Object readResolve() {
      return new End(outcome, reason, Optional.ofNullable(failure));
    }
  }
}
