package basin.datasets.rows;

import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Each;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows are kept apart; the rest is for training. Rows are drawn from the stream {@code split}
 * of the trial's seed, or of a seed of the split's own, which holds it for all trials; for classes,
 * each split gets its share of every class.
 *
 * <p>With {@code folds: k}, what the test rows leave is dealt into k parts of one size, and part
 * {@code fold} are the validation rows: over folds 0 … k − 1 each row is one once. A file that says
 * no fold asks for all of them, each a trial of its own: a cross-validation, whose trials of one
 * seed share their parts.
 */
public record Split(
    @Doc("share of rows to choose settings by") @Default("0") @Range(from = 0, below = 1)
        double validation,
    @Doc("share of rows for the final judgement") @Default("0") @Range(from = 0, below = 1)
        double test,
    @Doc("seed of the split, which holds it; without it each trial draws its own") @Default("")
        Optional<Long> seed,
    @Doc("how many folds, of which one is the validation rows, instead of a share")
        @Default("")
        @Range(from = 2)
        Optional<Integer> folds,
    @Doc("which fold that is, from 0; each in a trial of its own if absent")
        @Default("")
        @Each(below = "folds")
        @Range(from = 0)
        Optional<Integer> fold) {

  /** What a seed draws of a split, in words. */
  public static final String DRAWN = "the split";

  /** All rows for training. */
  public static final Split NONE = of(0, 0);

  /** Leaves something for training; asks for a share or a fold, not for both. */
  public Split {
    if (validation + test >= 1) {
      throw new IllegalArgumentException(
          "validation and test take "
              + (float) (validation + test)
              + " of the rows; leave some to train");
    }
    if (folds.isPresent() && validation > 0) {
      throw new IllegalArgumentException(
          "the validation rows are a share and a fold at once; leave out validation or folds");
    }
    if (fold.isPresent() && folds.isEmpty()) {
      throw new IllegalArgumentException("fold says which, but not of how many; set folds, too");
    }
    if (fold.isPresent() && fold.get() >= folds.get()) {
      throw new IllegalArgumentException(
          "fold is "
              + fold.get()
              + "; of "
              + folds.get()
              + " folds the last is "
              + (folds.get() - 1));
    }
  }

  /** Shares of the rows, drawn by each trial. */
  public static Split of(double validation, double test) {
    return new Split(validation, test, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether any row is kept apart. */
  public boolean divides() {
    return validation > 0 || test > 0 || folds.isPresent();
  }

  /** Whether rows are kept apart by the trial's seed. */
  public boolean seeded() {
    return divides() && seed.isEmpty();
  }

  /** What the trial's seed draws. */
  public List<String> drawn() {
    return seeded() ? List.of(DRAWN) : List.of();
  }

  /** What it draws beside something else, if that is so. */
  public List<String> drawnWith(boolean other, String name) {
    List<String> drawn = new ArrayList<>(other ? List.of(name) : List.of());
    drawn.addAll(drawn());
    return drawn;
  }

  /** Where the rows are drawn from. */
  public RandomStream random(Streams streams) {
    return seed.map(streams::withSeed).orElse(streams).named("split");
  }
}
