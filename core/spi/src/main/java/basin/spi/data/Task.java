package basin.spi.data;

/** What a data set asks for. */
public enum Task {
  /** Numbers. */
  REGRESSION,
  /** One of several classes. */
  CLASSIFICATION
}
