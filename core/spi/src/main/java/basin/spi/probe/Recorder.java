package basin.spi.probe;

/**
 * Takes down what a {@link Watch} sees, under the step of the snapshot.
 *
 * <p>Series are named in lower case with dots, from the general to the particular: {@code
 * gradient-norm.dense1.weights}.
 */
public interface Recorder {
  /** Adds a number to a series. */
  void record(String series, double value);

  /** Adds a vector to a series of vectors. */
  void record(String series, double[] values);

  /** Leaves a remark that the report shows, for example why something was not measured. */
  void remark(String text);
}
