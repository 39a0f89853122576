package basin.reports.claims;

import basin.spi.claim.Claim;
import basin.spi.claim.Comparison;
import basin.spi.claim.Contention;
import basin.spi.claim.Findings;
import basin.spi.claim.Level;
import basin.spi.claim.Margin;
import basin.spi.claim.Yardstick;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first of some levels is better than each of the others. */
@Doc("The first of some levels of an axis is better than each of the others, seed by seed.")
@Formula(
    "mean over seeds of (second − first) > margin; for factors, of ln(second / first) > ln(margin)")
public record Compare(
    @Doc("axis: [the better level, the others]; an axis with one level restricts the trials")
        Map<String, List<String>> levels,
    @Doc("what is measured, such as epochs to test.accuracy ≥ 0.97, validation.loss or atlas.best")
        Yardstick by,
    @Doc("by how much better at least: a factor such as 1.5 times, or a difference")
        Optional<Margin> atLeast)
    implements Claim {
  /** Checks that there is something to compare. */
  public Compare {
    Rivalry.of(levels);
    atLeast.ifPresent(margin -> margin.require(by));
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
    Lead lead = new Lead(findings, by, atLeast);
    List<Contention> all = new ArrayList<>();
    for (Comparison each :
        findings.comparisons(rivalry.axis(), rivalry.levels(), rivalry.within(), by)) {
      for (int i = 1; i < each.sides().size(); i++) {
        all.add(lead.of(each.where(), each.sides().get(0), each.sides().get(i)));
      }
    }
    return all;
  }
}
