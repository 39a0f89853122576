package basin.reports.claims;

import basin.reports.words.Prose;
import basin.spi.claim.Claim;
import basin.spi.claim.Comparison;
import basin.spi.claim.Contention;
import basin.spi.claim.Findings;
import basin.spi.claim.Hindsight;
import basin.spi.claim.Level;
import basin.spi.claim.Side;
import basin.spi.claim.Yardstick;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number that runs come to lies on one side of a limit, or between two. */
@Doc("What runs come to lies, in the mean over seeds, below a limit, above one, or between two.")
@Formula(
    "at-least ≤ mean over seeds ≤ at-most; for losses above 0 the geometric mean, for what is so or not the share")
public record Bound(
    @Doc("what is measured, such as test.accuracy, steps to train.loss ≤ 0.01 or atlas.best")
        Yardstick by,
    @Doc("axis: level, or [levels]; of all trials if absent, each group by itself") @Default("{}")
        Map<String, List<String>> of,
    @Doc("the largest mean, itself allowed; one of the two is needed") Optional<Double> atMost,
    @Doc("the smallest mean, itself allowed") Optional<Double> atLeast)
    implements Claim {
  /** Checks that there is a limit. */
  public Bound {
    if (atMost.isEmpty() && atLeast.isEmpty()) {
      throw new IllegalArgumentException("it needs at-most or at-least, a limit to hold");
    }
    if (atMost.isPresent() && atLeast.isPresent() && atMost.get() < atLeast.get()) {
      throw new IllegalArgumentException("at-most is below at-least, so nothing lies between");
    }
  }

  @Override
  public List<Level> named() {
    return Rivalry.named(of);
  }

  @Override
  public List<Yardstick> yardsticks() {
    return List.of(by);
  }

  @Override
  public List<Contention> contentions(Findings findings) {
    List<Contention> all = new ArrayList<>();
    for (Comparison each : findings.comparisons("", List.of(), of, by)) {
      Side side = each.sides().get(0);
      atMost.ifPresent(limit -> all.add(held(side, limit, -1, findings)));
      atLeast.ifPresent(limit -> all.add(held(side, limit, 1, findings)));
    }
    return all;
  }

  /** That values lie above a limit, or below it with direction −1. */
  private Contention held(Side side, double limit, int direction, Findings findings) {
    boolean ratio = limit > 0 && findings.byRatio(by);
    double origin = ratio ? Math.log(limit) : limit;
    List<Double> gains = gains(side.values(), direction, ratio, origin);
    List<Double> best = gains(side.best(), direction, ratio, origin);
    boolean helps = direction < 0 == findings.lessIsBetter(by);
    Hindsight hindsight =
        helps
            ? new Hindsight(gains, best, side.rivals(), 1)
            : new Hindsight(best, gains, 1, side.rivals());
    return new Contention(
        "%s of %s, claimed %s %s"
            .formatted(
                by, side.label(), direction < 0 ? "at most" : "at least", Prose.number(limit)),
        Gauge.unit(by),
        new Contention.Shown(ratio, origin, direction, findings.share(by)),
        false,
        gains,
        hindsight,
        Optional.empty(),
        List.of(side));
  }

  private static List<Double> gains(
      Map<String, Double> values, int direction, boolean ratio, double origin) {
    return values.values().stream()
        .map(value -> direction * ((ratio ? Math.log(value) : value) - origin))
        .toList();
  }
}
