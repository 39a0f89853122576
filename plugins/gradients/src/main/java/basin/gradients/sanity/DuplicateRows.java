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
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rows with equal inputs: whether they say the same. */
@Doc("Whether rows with equal inputs have equal targets.")
public record DuplicateRows(
    @Doc("share of all rows that may say otherwise than one with equal inputs")
        @Default("0.02")
        @Range(from = 0, to = 1)
        double share)
    implements SanityCheck {

  @Override
  public Optional<Finding> examine(Tryout trial) {
    return trial
        .network()
        .filter(draft -> draft.inputs().rows() == draft.targets().rows())
        .map(this::examine);
  }

  private Finding examine(Draft draft) {
    Matrix x = draft.inputs();
    Map<Numbers, Numbers> first = new HashMap<>();
    int again = 0;
    int otherwise = 0;
    for (int r = 0; r < x.rows(); r++) {
      Numbers target = new Numbers(draft.targets().row(r).toArray());
      Numbers known = first.putIfAbsent(new Numbers(x.row(r).toArray()), target);
      again += known == null ? 0 : 1;
      otherwise += known == null || known.equals(target) ? 0 : 1;
    }
    String fact =
        "Of "
            + Said.count(x.rows(), "row")
            + ", "
            + again
            + (again == 1 ? " repeats" : " repeat")
            + " the inputs of another, "
            + otherwise
            + " with another target.";
    return otherwise > share * x.rows()
        ? Finding.look(draft.whole(), fact)
            .mendedBy("No network can tell them apart: look for lost inputs or wrong labels.")
        : Finding.pass(fact);
  }

  /** Numbers that are equal if all of them are. */
  private record Numbers(double[] all) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Numbers numbers && Arrays.equals(all, numbers.all);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(all);
    }
  }
}
