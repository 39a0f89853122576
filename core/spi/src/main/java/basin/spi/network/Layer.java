package basin.spi.network;

/** A step of a network from one row of numbers to the next; an immutable specification. */
public interface Layer {
  /** What the layer comes to behind {@code inputs} numbers per row. */
  Plan plan(int inputs);

  /** The layer at work in one trial. */
  Cell start(Bench bench);

  /** The short name that blocks and series carry, with a number behind it: {@code dense1}. */
  String label();
}
