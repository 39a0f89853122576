package basin.optimizers.search;

import basin.spi.descent.Line;
import basin.spi.descent.LineSearch;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Shortens the first length until the objective is lower by a share of what the slope promises. */
@Doc("Shortens the step until the objective is lower by a share of what the slope promises.")
@Formula("a ← first    while f(x + ad) > f(x) + c·a·∇fᵀd: a ← shrink·a")
@Source("Armijo 1966; Nocedal and Wright 2006, algorithm 3.1")
@Convention("c as in Nocedal and Wright; values alone are evaluated")
public record Backtracking(
    @Doc("share c of the fall that the slope promises")
        @Default("1e-4")
        @Range(above = 0, below = 1)
        double decrease,
    @Doc("factor by which a length is shortened") @Default("0.5") @Range(above = 0, below = 1)
        double shrink,
    @Doc("lengths that are tried at most") @Default("60") @Range(from = 1) int trials)
    implements LineSearch {

  @Override
  public double length(Line line, double first) {
    double length = first;
    for (int i = 0; i < trials; i++) {
      if (line.value(length) <= bound(line.start(), length)) {
        return length;
      }
      length *= shrink;
    }
    return 0;
  }

  private double bound(Line.Place start, double length) {
    return start.value() + decrease * length * start.slope();
  }
}
