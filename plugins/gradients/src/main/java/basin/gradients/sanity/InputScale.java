package basin.gradients.sanity;

import basin.gradients.caution.Said;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import basin.spi.number.Matrix;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sizes of the inputs, column by column: what is far from 0 or large makes steps uneven. */
@Doc("Whether the inputs are near 0 and of one size.")
public record InputScale(
    @Doc("the largest root mean square of a column that is usual") @Default("5") @Range(from = 0)
        double largest,
    @Doc("the largest ratio of two columns' deviations that is usual")
        @Default("30")
        @Range(from = 1)
        double ratio,
    @Doc("the smallest root mean square of all inputs that is usual")
        @Default("0.02")
        @Range(from = 0)
        double smallest)
    implements SanityCheck {

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial.network().map(this::examine);
  }

  private Finding examine(Draft draft) {
    Matrix x = draft.inputs();
    List<Double> deviations = new ArrayList<>();
    double greatest = 0;
    double all = 0;
    int where = 0;
    int constant = 0;
    for (int c = 0; c < x.columns(); c++) {
      double mean = 0;
      double square = 0;
      for (int r = 0; r < x.rows(); r++) {
        mean += x.get(r, c) / x.rows();
        square += x.get(r, c) * x.get(r, c) / x.rows();
      }
      double deviation = Math.sqrt(Math.max(0, square - mean * mean));
      if (deviation <= 1e-9 * Math.sqrt(square)) {
        constant++;
      } else {
        deviations.add(deviation);
      }
      all += square / x.columns();
      if (Math.sqrt(square) > greatest) {
        greatest = Math.sqrt(square);
        where = c + 1;
      }
    }
    String fact =
        "Of "
            + Said.count(x.columns(), "input")
            + " over "
            + Said.count(x.rows(), "row")
            + " the root mean square is "
            + Said.number(Math.sqrt(all))
            + ", the largest "
            + Said.number(greatest)
            + " (input "
            + where
            + ")"
            + (constant > 0 ? "; " + constant + " do not vary" : "")
            + ".";
    return graded(draft, fact, greatest, Math.sqrt(all), spread(deviations), constant, x.columns());
  }

  private static double spread(List<Double> deviations) {
    double least = deviations.stream().mapToDouble(d -> d).min().orElse(1);
    double most = deviations.stream().mapToDouble(d -> d).max().orElse(1);
    return most / least;
  }

  private Finding graded(
      Draft draft, String fact, double most, double all, double spread, int constant, int inputs) {
    String repair = "Scale them to mean 0 and deviation 1, by the training rows.";
    if (constant == inputs) {
      return Finding.fail(draft.whole(), fact + " Nothing about a row is known.");
    }
    if (most > largest) {
      return Finding.look(draft.whole(), fact).mendedBy(repair);
    }
    if (all < smallest) {
      return Finding.look(draft.whole(), fact).mendedBy(repair);
    }
    return spread > ratio && most > 1
        ? Finding.look(
                draft.whole(), fact + " Deviations differ up to " + Said.number(spread) + "-fold.")
            .mendedBy(repair)
        : Finding.pass(fact);
  }
}
