package basin.lab.trial;

import basin.engine.training.Cadence;
import basin.engine.training.Observation;
import basin.lab.catalog.Inlined;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.settings.Doc;
import java.util.Optional;

/**
 * A probe with its cadence: {@code trajectory: {every: 10 steps}}, {@code curvature: {at: end}}.
 */
public record Watching(
    @Inlined Probe probe,
    @Doc(
            "how often it looks, such as 10 steps or 2 epochs; sparing: after more epochs where"
                + " they are small")
        Optional<Every> every,
    @Doc("looks once, instead") Optional<Moment> at) {
  /** When a probe that looks once does. */
  public enum Moment {
    /** Before the first step. */
    START(Timing.START),
    /** When the run is over. */
    END(Timing.END);

    private final Timing timing;

    Moment(Timing timing) {
      this.timing = timing;
    }
  }

  /** Fills in the probe's own timing, so that what is recorded is always written down. */
  public Watching {
    if (every.isPresent() && at.isPresent()) {
      throw new IllegalArgumentException("give every or at, not both");
    }
    if (every.isEmpty() && at.isEmpty()) {
      switch (probe.timing()) {
        case START -> at = Optional.of(Moment.START);
        case STEP -> every = Optional.of(new Every("1 step"));
        case EPOCH -> every = Optional.of(new Every("1 epoch"));
        case SPARING -> every = Optional.of(new Every(Every.SPARING));
        case END -> at = Optional.of(Moment.END);
      }
    }
  }

  /** What it comes to for the engine. */
  public Observation observation() {
    return new Observation(
        probe, every.map(Every::cadence).orElseGet(() -> Cadence.of(at.orElseThrow().timing)));
  }
}
