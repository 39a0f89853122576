package basin.optimizers.search;

import basin.spi.descent.Line;
import basin.spi.descent.LineSearch;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** No search: the first length is gone, whatever becomes of the objective. */
@Doc("Goes the first length, whatever becomes of the objective.")
@Formula("a = a₁")
@Source("Nocedal and Wright 2006, Numerical optimization, section 3.1")
public record FullStep() implements LineSearch {
  @Override
  public double length(Line line, double first) {
    return first;
  }
}
