package basin.spi.check;

import basin.spi.settings.TakesPart;
import java.util.Optional;

/**
 * A question to a trial that takes some work, such as whether one batch of its rows can be learnt
 * by heart. A record whose {@code @Doc} says what is asked. {@code check --probe} asks all there
 * are; each takes a second or two at most.
 */
@TakesPart("in basin check --probe, on a trial of each problem; a file does not name it")
public interface SanityCheck {
  /** What it has found; empty where the question makes no sense. */
  Optional<Finding> examine(Tryout trial);
}
