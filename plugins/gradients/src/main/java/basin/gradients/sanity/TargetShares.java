package basin.gradients.sanity;

import basin.gradients.caution.Said;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.check.SanityCheck;
import basin.spi.check.Tryout;
import basin.spi.data.Task;
import basin.spi.number.Matrix;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which answers there are, and how often: of classes their shares, of numbers their size. */
@Doc("Whether there is something to learn: more than one answer, none of them nearly always right.")
public record TargetShares(
    @Doc("share of the commonest class from which it is said")
        @Default("0.9")
        @Range(from = 0, to = 1)
        double commonest,
    @Doc("root mean square of numbers beyond which it is said, and its inverse")
        @Default("20")
        @Range(from = 1)
        double size)
    implements SanityCheck {

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial
        .network()
        .map(
            draft ->
                draft.data().few().task() == Task.CLASSIFICATION ? classes(draft) : numbers(draft));
  }

  private Finding classes(Draft draft) {
    Matrix y = draft.targets();
    Map<String, Integer> counts = new TreeMap<>();
    for (int r = 0; r < y.rows(); r++) {
      String answer =
          y.columns() == 1
              ? Said.number(y.get(r, 0))
              : String.valueOf(y.row(r).indexOfLargest() + 1);
      counts.merge(answer, 1, Integer::sum);
    }
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    double share = most / (double) y.rows();
    int wanted = y.columns() == 1 ? 2 : y.columns();
    String fact =
        counts.size()
            + " of "
            + Said.count(wanted, "class")
            + " among "
            + Said.count(y.rows(), "row")
            + "; the commonest has "
            + Said.share(share)
            + ".";
    if (counts.size() == 1) {
      return Finding.fail(draft.whole(), "All " + Said.count(y.rows(), "row") + " have one label.")
          .mendedBy("There is nothing to learn: look at the column of the target.");
    }
    return share > commonest
        ? Finding.look(draft.whole(), fact)
            .mendedBy("Accuracy says little here: measure f1 or recall as well.")
        : Finding.pass(fact);
  }

  private Finding numbers(Draft draft) {
    double[] y = draft.targets().all().toArray();
    double mean = Arrays.stream(y).average().orElse(0);
    double deviation =
        Math.sqrt(Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    double whole = StrictMath.hypot(mean, deviation);
    String fact =
        "Targets have the mean "
            + Said.number(mean)
            + " and the deviation "
            + Said.number(deviation)
            + ".";
    if (deviation <= 1e-9 * whole || whole == 0) {
      return Finding.fail(draft.whole(), "All targets are " + Said.number(mean) + ".")
          .mendedBy("There is nothing to learn: look at the column of the target.");
    }
    return whole > size || deviation < 1 / size
        ? Finding.look(draft.whole(), fact)
            .mendedBy(
                "First outputs are of size 1: scale targets to mean 0 and deviation 1, by the"
                    + " training rows.")
        : Finding.pass(fact);
  }
}
