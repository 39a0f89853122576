package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.Spot;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;

/**
 * A batch much larger than all training rows, which is not what it says. A little larger may well
 * mean "all", and so do few rows beside other data.
 */
@Doc("More rows per step than there are training rows, many times over.")
public record LargeBatch(
    @Doc("times the training rows from which it is said") @Default("2") @Range(from = 1)
        double times)
    implements Caution {
  @Override
  public List<Finding> look(Draft draft) {
    long rows = draft.data().train();
    if (draft.batch().isEmpty() || draft.batch().getAsInt() < times * rows) {
      return List.of();
    }
    return List.of(
        Finding.look(
                new Spot.Key("train.batch"),
                "A step is to take "
                    + draft.batch().getAsInt()
                    + " rows, and there are "
                    + rows
                    + " training rows: each takes all of them.")
            .mendedBy("Say so, or make the batch smaller.", Long.toString(rows)));
  }
}
