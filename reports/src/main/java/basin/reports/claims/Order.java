package basin.reports.claims;

import basin.spi.claim.Claim;
import basin.spi.claim.Comparison;
import basin.spi.claim.Contention;
import basin.spi.claim.Findings;
import basin.spi.claim.Level;
import basin.spi.claim.Side;
import basin.spi.claim.Yardstick;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Levels come in an order, each better than the next. */
@Doc("The levels of an axis come in an order: each is better than the next, seed by seed.")
public record Order(
    @Doc("axis: [the best level, the next, …]; an axis with one level restricts the trials")
        Map<String, List<String>> levels,
    @Doc("what is measured, such as epochs to test.accuracy ≥ 0.97, validation.loss or atlas.best")
        Yardstick by)
    implements Claim {
  /** Checks that there is something to order. */
  public Order {
    Rivalry.of(levels);
  }

  @Override
  public List<Level> named() {
    return Rivalry.named(levels);
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
    Rivalry rivalry = Rivalry.of(levels);
    Lead lead = new Lead(findings, by, Optional.empty());
    List<Contention> all = new ArrayList<>();
    for (Comparison each :
        findings.comparisons(rivalry.axis(), rivalry.levels(), rivalry.within(), by)) {
      List<Side> sides = each.sides();
      for (int i = 1; i < sides.size(); i++) {
        all.add(lead.of(each.where(), sides.get(i - 1), sides.get(i)));
      }
    }
    return all;
  }
}
