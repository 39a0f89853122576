package basin.spi.analysis;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.Optional;

/** What came of the units that an analysis asked for. */
public interface Answers {
  /** How a unit ended; empty if it has not been done. */
  Optional<Outcome> outcome(Unit unit);

  /** A series of numbers that a unit recorded; empty if it has none of that name. */
  Optional<Curve> curve(Unit unit, String name);

  /** A series of vectors that a unit recorded; empty if it has none of that name. */
  Optional<Track> track(Unit unit, String name);

  /** Before anything was asked. */
  Answers NONE =
      new Answers() {
        @Override
        public Optional<Outcome> outcome(Unit unit) {
          return Optional.empty();
        }

        @Override
        public Optional<Curve> curve(Unit unit, String name) {
          return Optional.empty();
        }

        @Override
        public Optional<Track> track(Unit unit, String name) {
          return Optional.empty();
        }
      };
}
