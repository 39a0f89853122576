package basin.optimizers.search;

import basin.spi.descent.Line;
import basin.spi.descent.LineSearch;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;

/** No search: the first length is gone, whatever becomes of the objective. */
@Doc("Goes the first length, whatever becomes of the objective.")
@Formula("a = a₁")
public record FullStep() implements LineSearch {
  @Override
  public double length(Line line, double first) {
    return first;
  }
}
