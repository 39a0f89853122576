package basin.spi.state;

/** A number that is remembered, in double precision whatever the trial's. */
public interface Scalar {
  /** The number. */
  double get();

  /** Replaces it. */
  void set(double value);
}
