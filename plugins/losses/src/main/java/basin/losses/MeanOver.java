package basin.losses;

/** What a sum over rows and outputs is divided by. */
public enum MeanOver {
  /** Rows. */
  ROWS {
    @Override
    int share(int columns) {
      return 1;
    }
  },
  /** Rows × outputs. */
  ENTRIES {
    @Override
    int share(int columns) {
      return columns;
    }
  };

  /** By how much a row's sum is divided before the mean over rows. */
  abstract int share(int columns);
}
