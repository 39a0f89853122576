package basin.problems.quadratics;

import basin.problems.models.Rounds;
import basin.spi.descent.Objective;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The noisy quadratic of the optimizer benchmark DeepOBS, number for number: 100 parameters, 90
 * flat directions and 10 steep ones, 1000 rows in each split.
 *
 * <pre>
 * loss = mean over rows x of ½(θ − x)ᵀH(θ − x)    θ starts at (1, …, 1)
 * </pre>
 *
 * <p>One order of the training rows is drawn for a whole run. Batches are cut from it, and rows
 * that do not fill a batch are left out, as are as many of the other splits.
 */
@Doc("The noisy quadratic of DeepOBS: 90 flat directions, 10 steep ones, and rows that scatter.")
@Formula("mean over rows x of ½(θ − x)ᵀH(θ − x),  eigenvalues of H in (0, 1) and (30, 60)")
@Source(
    "Schneider, Balles and Hennig 2019, DeepOBS: a deep learning optimizer benchmark suite,"
        + " quadratic_deep; run so by Schmidt, Schneider and Hennig 2021")
@Convention(
    "batches are part of the problem and rows that fill none are never used; the order of rows is"
        + " drawn once and kept, as in the published runs; train.batch is not looked at")
public record QuadraticDeep(
    @Doc(
            "which matrix: the first that a process draws is 1; of published runs some have another,"
                + " since they shared a process")
        @Default("1")
        @Range(from = 1, to = 1000)
        int instance,
    @Doc("rows per step") @Default("128") @Range(from = 1, to = 1000) int batch,
    @Doc("whether the trial's seed draws the order of the rows, or it is that of the data")
        @Default("drawn")
        Order order)
    implements Problem {

  /** Where the order of the rows comes from. */
  public enum Order {
    /** From the trial's stream {@code order}. */
    DRAWN,
    /** As they are. */
    GIVEN
  }

  @Override
  public Landscape open(Workshop workshop) {
    int[] rows = IntStream.range(0, DeepQuadraticRows.ROWS).toArray();
    int[] ordered = rows.clone();
    if (order == Order.DRAWN) {
      workshop.streams().named("order").shuffle(ordered);
    }
    QuadraticForm h = new SymmetricMatrix(DeepQuadraticMatrix.of(instance));
    int used = rows.length / batch * batch;
    double[][] train = DeepQuadraticRows.train();
    List<Objective> round = new ArrayList<>();
    for (int from = 0; from < used; from += batch) {
      round.add(new NoisyBowl(h, train, ordered, from, from + batch));
    }
    Map<String, Objective> splits = new LinkedHashMap<>();
    splits.put("train", new NoisyBowl(h, train, ordered, 0, used));
    splits.put("validation", new NoisyBowl(h, DeepQuadraticRows.validation(), rows, 0, used));
    splits.put("test", new NoisyBowl(h, DeepQuadraticRows.test(), rows, 0, used));
    double[] ones = new double[DeepQuadraticMatrix.SIZE];
    Arrays.fill(ones, 1);
    return new Rounds(round, splits.get("train"), splits, ones);
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }
}
