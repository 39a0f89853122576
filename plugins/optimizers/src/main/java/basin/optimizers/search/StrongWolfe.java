package basin.optimizers.search;

import basin.spi.descent.Line;
import basin.spi.descent.LineSearch;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/**
 * A length at which the objective has fallen enough and its slope is flat enough: first lengths
 * that grow until one lies beyond, then an interval that shrinks, each by cubic interpolation.
 */
@Doc("A length at which the objective has fallen enough and its slope is flat enough.")
@Formula("φ(a) ≤ φ(0) + c₁aφ′(0)    |φ′(a)| ≤ −c₂φ′(0)")
@Source("Nocedal and Wright 2006, algorithms 3.5 and 3.6")
@Convention(
    "growth, safeguards and limits as in PyTorch, after Schmidt's minFunc: lengths grow by a hundredth of the last"
        + " growth to tenfold, and none falls twice into the outer tenths of the interval; its lower end is"
        + " one that has fallen enough, as in Nocedal and Wright, PyTorch's is the lower value")
public record StrongWolfe(
    @Doc("share c₁ of the fall that the slope promises")
        @Default("1e-4")
        @Range(above = 0, below = 1)
        double decrease,
    @Doc("share c₂ of the slope that may be left; 0.1 for conjugate gradients")
        @Default("0.9")
        @Range(above = 0, below = 1)
        double curvature,
    @Doc("gradients that are evaluated at most") @Default("25") @Range(from = 1) int evaluations,
    @Doc("width of the interval, as a change of any parameter, at which it shrinks no further")
        @Default("1e-9")
        @Range(from = 0)
        double change)
    implements LineSearch {

  /** Wants the conditions to be compatible. */
  public StrongWolfe {
    if (curvature <= decrease) {
      throw new IllegalArgumentException(
          "curvature is %s and decrease %s: there may be no such length; give a larger curvature"
              .formatted(curvature, decrease));
    }
  }

  @Override
  public double length(Line line, double first) {
    return new WolfeSearch(this, line).length(first);
  }
}
