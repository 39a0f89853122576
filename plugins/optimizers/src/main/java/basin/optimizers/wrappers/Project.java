package basin.optimizers.wrappers;

import basin.optimizers.regions.Box;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Region;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/** Keeps the parameters in a region, whatever the optimizer inside does. */
@Doc("Takes the parameters back into a region after every step of another optimizer.")
@Formula("w ← the point of the region that is nearest to step(w)")
@Source("Goldstein 1964, Convex programming in Hilbert space; Levitin and Polyak 1966")
public record Project(
    @Doc("the optimizer that steps") Optimizer optimizer,
    @Doc("the region, such as ball or max-norm; a box if low and high are given") @Default("")
        Optional<Region> onto,
    @Doc("least value of a parameter, in place of a region") @Default("") @Range
        Optional<Double> low,
    @Doc("largest value of a parameter, in place of a region") @Default("") @Range
        Optional<Double> high)
    implements Wrapper {

  /** Wants one region. */
  public Project {
    boolean bounds = low.isPresent() || high.isPresent();
    if (onto.isPresent() == bounds) {
      throw new IllegalArgumentException(
          onto.isPresent()
              ? "two regions: take away low and high, or onto"
              : "no region: give low and high, or onto, such as onto: {ball: 1}");
    }
    if (bounds && !(low.isPresent() && high.isPresent())) {
      throw new IllegalArgumentException(
          "half an interval: give low and high; parameters that are only not to be negative have"
              + " onto: non-negative");
    }
    low.ifPresent(least -> new Box(least, high.get()));
  }

  /** Into a region. */
  public Project(Optimizer optimizer, Region onto) {
    this(optimizer, Optional.of(onto), Optional.empty(), Optional.empty());
  }

  /** Into an interval. */
  public Project(Optimizer optimizer, double low, double high) {
    this(optimizer, Optional.empty(), Optional.of(low), Optional.of(high));
  }

  @Override
  public Descent start(Space space) {
    Region region = onto.orElseGet(() -> new Box(low.get(), high.get()));
    return new Kept(optimizer.start(space.scope("inside")), region.on(space));
  }

  private record Kept(Descent inside, Region.Projection projection) implements Around {
    @Override
    public double step(Vec point, Vec gradient, Objective objective, Progress progress) {
      double loss = inside.step(point, gradient, objective, progress);
      projection.apply(point);
      return loss;
    }
  }
}
