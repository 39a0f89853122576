package basin.lab.sample;

import basin.spi.claim.Claim;
import basin.spi.claim.Contention;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Findings;
import basin.spi.claim.Level;
import basin.spi.claim.Margin;
import basin.spi.claim.Weight;
import basin.spi.claim.Yardstick;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Claims and a rule of evidence that nobody judges. */
public final class Forecasts {
  private Forecasts() {}

  @Doc("Levels of an axis, the best first.")
  public record Better(
      @Doc("axis: levels") Map<String, List<String>> levels,
      @Doc("what is measured") Yardstick by,
      @Doc("by how much") Optional<Margin> atLeast)
      implements Claim {
    public Better {
      atLeast.ifPresent(margin -> margin.require(by));
    }

    @Override
    public List<Level> named() {
      return levels.entrySet().stream()
          .flatMap(e -> e.getValue().stream().map(label -> new Level(e.getKey(), label)))
          .toList();
    }

    @Override
    public List<Yardstick> yardsticks() {
      return List.of(by);
    }

    @Override
    public boolean ranks() {
      return true;
    }

    @Override
    public List<Contention> contentions(Findings findings) {
      return List.of();
    }
  }

  @Doc("A power law.")
  public record Power(@Doc("what is measured") Yardstick by, @Doc("numeric axis") String over)
      implements Claim {
    @Override
    public List<Level> named() {
      return List.of();
    }

    @Override
    public List<String> scales() {
      return List.of(over);
    }

    @Override
    public List<Yardstick> yardsticks() {
      return List.of(by);
    }

    @Override
    public List<Contention> contentions(Findings findings) {
      return List.of();
    }
  }

  @Doc("Believes nothing.")
  public record Doubt(
      @Doc("chance of an error") @Range(above = 0, below = 1) @Default("0.05") double level,
      @Doc("fewest seeds") @Default("3") int seedsAtLeast)
      implements EvidenceRule {
    @Override
    public String words() {
      return "Nothing is believed.";
    }

    @Override
    public Weight weigh(Contention contention) {
      return new Weight(0, 0, 0, 1, 1, "none");
    }

    @Override
    public boolean shared() {
      return true;
    }

    @Override
    public boolean plain() {
      return false;
    }

    @Override
    public OptionalInt needed(Contention contention, double level) {
      return OptionalInt.empty();
    }
  }
}
