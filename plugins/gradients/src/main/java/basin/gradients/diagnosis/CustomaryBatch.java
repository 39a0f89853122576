package basin.gradients.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Batches of 32 rows. */
record CustomaryBatch() implements Change {
  private static final int CUSTOMARY = 32;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    OptionalDouble batch = setup.train().number("batch");
    double rows = batch.orElse(Double.POSITIVE_INFINITY);
    boolean few = rows <= 4;
    double all = signs.first("rows");
    boolean many = rows >= all && all >= 4 * CUSTOMARY;
    if (rows == CUSTOMARY || !many && rows > 8 && rows <= 256) {
      return List.of();
    }
    double prior = few ? LIKELY - 0.02 : many ? LIKELY - 0.02 : USUAL;
    return List.of(
        new Treatment(
            "batches of 32",
            "batch-size",
            prior,
            few
                ? "a step sees %s rows".formatted((long) rows)
                : many ? "a pass over all rows is one step" : "",
            Map.of("train.batch", "" + CUSTOMARY),
            true));
  }
}
