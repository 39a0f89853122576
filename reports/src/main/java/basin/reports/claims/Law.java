package basin.reports.claims;

import basin.reports.statistics.samples.Line;
import basin.reports.words.Prose;
import basin.spi.claim.Claim;
import basin.spi.claim.Comparison;
import basin.spi.claim.Contention;
import basin.spi.claim.Findings;
import basin.spi.claim.Level;
import basin.spi.claim.Side;
import basin.spi.claim.Yardstick;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A number grows like a power of an axis. */
@Doc("What is measured grows like a power of a numeric axis; 0.5 is like its root.")
@Formula("y ∝ xᵖ: the slope of ln y over ln x, fitted for each seed, is the exponent ± within")
public record Law(
    @Doc("what is measured, such as steps to train.loss ≤ 1e-6") Yardstick by,
    @Doc("the axis, whose levels are numbers above 0") String over,
    @Doc("the power") double exponent,
    @Doc("how far the fitted power may be from it") @Range(above = 0) @Default("0.05")
        double within,
    @Doc("axis: level, or [levels]; of all trials if absent, each group by itself") @Default("{}")
        Map<String, List<String>> of)
    implements Claim {
  @Override
  public List<Level> named() {
    return Rivalry.named(of);
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
    List<String> levels =
        findings.levels(over).stream()
            .filter(level -> !of.containsKey(over) || of.get(over).contains(level))
            .sorted(Comparator.comparingDouble(Double::parseDouble))
            .toList();
    List<Contention> all = new ArrayList<>();
    for (Comparison each : findings.comparisons(over, levels, of, by)) {
      all.addAll(contentions(each, levels));
    }
    return all;
  }

  private List<Contention> contentions(Comparison comparison, List<String> levels) {
    List<PowerFit> fits = new ArrayList<>();
    for (String replicate : shared(comparison.sides())) {
      PowerFit fit = new PowerFit();
      for (int i = 0; i < levels.size(); i++) {
        fit.add(Double.parseDouble(levels.get(i)), value(comparison.sides().get(i), replicate));
      }
      fits.add(fit);
    }
    return List.of(
        held(comparison, fits, exponent - within, 1),
        held(comparison, fits, exponent + within, -1));
  }

  private static double value(Side side, String replicate) {
    return side.values().get(replicate);
  }

  private static TreeSet<String> shared(List<Side> sides) {
    TreeSet<String> shared = new TreeSet<>(sides.get(0).values().keySet());
    sides.forEach(side -> shared.retainAll(side.values().keySet()));
    return shared;
  }

  /** That the slope is above a limit, or below it with direction −1. */
  private Contention held(Comparison comparison, List<PowerFit> fits, double limit, int direction) {
    boolean known = !fits.isEmpty() && fits.stream().allMatch(PowerFit::known);
    boolean once = fits.size() == 1 || comparison.sides().stream().allMatch(Side::fixed);
    List<Double> gains =
        known ? fits.stream().map(f -> direction * (f.line().slope() - limit)).toList() : List.of();
    Optional<Contention.Fit> fit =
        known && once ? Optional.of(fit(gains.get(0), fits.get(0).line())) : Optional.empty();
    String where = comparison.where().isEmpty() ? "" : " (" + comparison.where() + ")";
    return new Contention(
        "power of %s in %s%s, claimed %s %s"
            .formatted(
                over, by, where, direction < 0 ? "at most" : "at least", Prose.number(limit)),
        "",
        new Contention.Shown(false, limit, direction),
        false,
        gains,
        fit,
        comparison.sides());
  }

  private static Contention.Fit fit(double gain, Line line) {
    return new Contention.Fit(gain, line.slopeError(), line.points() - 2);
  }
}
