package basin.engine.training;

import basin.spi.descent.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A metric's values so far. What folds have come to is remembered beside them and follows from them
 * alone, so that the values are all there is to be saved.
 */
final class RecordedHistory implements History {
  private final List<Folded<?>> folds = new ArrayList<>();
  private double[] values = new double[16];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public double get(int index) {
    return values[index];
  }

  @Override
  @SuppressWarnings("unchecked") // equal folds have states of one type
  public <S> S fold(Fold<S> fold) {
    for (int i = 0; i < folds.size(); i++) {
      if (folds.get(i).fold.equals(fold)) {
        return ((Folded<S>) folds.get(i)).state();
      }
    }
    Folded<S> added = new Folded<>(fold);
    folds.add(added);
    return added.state();
  }

  /** A fold and how far it has come. */
  private final class Folded<S> {
    private final Fold<S> fold;
    private S state;
    private int read;

    Folded(Fold<S> fold) {
      this.fold = fold;
      this.state = fold.start();
    }

    S state() {
      while (read < size) {
        state = fold.next(state, values[read++]);
      }
      return state;
    }
  }
}
