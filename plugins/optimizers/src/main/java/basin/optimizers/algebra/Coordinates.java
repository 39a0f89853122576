package basin.optimizers.algebra;

import basin.optimizers.descents.Stretches;
import basin.spi.descent.Space;
import basin.spi.number.Vec;

/** The parameters that an optimizer is to move, as one row of doubles. */
public final class Coordinates {
  private final int[] places;

  private Coordinates(int[] places) {
    this.places = places;
  }

  /** Those of a space. */
  public static Coordinates of(Space space) {
    return new Coordinates(Stretches.of(space).places());
  }

  /** How many. */
  public int count() {
    return places.length;
  }

  /** Where the i-th of them lies among all parameters. */
  public int place(int i) {
    return places[i];
  }

  /** Their numbers in a vector. */
  public double[] of(Vec vector) {
    double[] numbers = new double[places.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = vector.get(places[i]);
    }
    return numbers;
  }

  /** Puts numbers into a vector, and 0 beside them. */
  public void put(double[] numbers, Vec vector) {
    vector.fill(0);
    for (int i = 0; i < numbers.length; i++) {
      vector.set(places[i], numbers[i]);
    }
  }
}
