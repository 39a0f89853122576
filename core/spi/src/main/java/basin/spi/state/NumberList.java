package basin.spi.state;

/** Numbers that are remembered in order, in double precision whatever the trial's. */
public interface NumberList {
  /** How many. */
  int size();

  /** Number {@code i}, from 0. */
  double get(int i);

  /** Replaces number {@code i}. */
  void set(int i, double value);

  /** Adds one at the end. */
  void add(double value);

  /** Forgets all. */
  void clear();
}
