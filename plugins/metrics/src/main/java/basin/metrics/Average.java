package basin.metrics;

import basin.spi.metric.Outputs;
import java.util.Locale;

/** What becomes of the scores of single classes. */
public enum Average {
  /** The mean over the classes that occur in targets or predictions, each counting the same. */
  MACRO {
    @Override
    double of(Confusion all, Score score) {
      double sum = 0;
      int classes = 0;
      for (int c = 0; c < all.classes(); c++) {
        if (all.occurs(c)) {
          sum += score.of(all.right(c), all.predicted(c), all.actual(c));
          classes++;
        }
      }
      return sum / classes;
    }
  },
  /** The score of all rows together, whatever their class. */
  MICRO {
    @Override
    double of(Confusion all, Score score) {
      long right = 0;
      long predicted = 0;
      long actual = 0;
      for (int c = 0; c < all.classes(); c++) {
        right += all.right(c);
        predicted += all.predicted(c);
        actual += all.actual(c);
      }
      return score.of(right, predicted, actual);
    }
  },
  /** The mean over classes, each counting by its rows. */
  WEIGHTED {
    @Override
    double of(Confusion all, Score score) {
      double sum = 0;
      long rows = 0;
      for (int c = 0; c < all.classes(); c++) {
        sum += all.actual(c) * score.of(all.right(c), all.predicted(c), all.actual(c));
        rows += all.actual(c);
      }
      return sum / rows;
    }
  },
  /** The score of class 1 alone, of two. */
  BINARY {
    @Override
    double of(Confusion all, Score score) {
      return score.of(all.right(1), all.predicted(1), all.actual(1));
    }
  };

  /** A class's score out of its counts. */
  interface Score {
    double of(long right, long predicted, long actual);
  }

  abstract double of(Confusion all, Score score);

  /** What a series is called: {@code f1}, {@code f1-micro}. */
  String series(String metric) {
    return this == MACRO ? metric : metric + "-" + name().toLowerCase(Locale.ROOT);
  }

  /** Refuses outputs that it makes no sense of. */
  void check(Outputs outputs) {
    if (this == BINARY && outputs.classes() != 2) {
      throw new IllegalArgumentException(
          "average: binary is the score of class 1 of two, and there are %s classes; take macro, micro or weighted"
              .formatted(outputs.classes()));
    }
  }
}
