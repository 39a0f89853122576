package basin.gradients.theory;

import basin.spi.network.Activation;
import basin.spi.number.Vec;

/** An elementwise activation as a function of numbers, many at once. */
public final class Nonlinearity {
  private static final int PARTS = 4;
  private static final int FEW = 17;

  private final Activation activation;
  private final Vec[] few;
  private final Vec[] many;

  /**
   * Of an activation, with room to work in.
   *
   * @param room float64, at least 4 numbers; its contents are lost
   * @throws IllegalArgumentException if the activation couples the numbers of a row
   */
  public Nonlinearity(Activation activation, Vec room) {
    if (activation.rowwise()) {
      throw new IllegalArgumentException("the activation couples the numbers of a row");
    }
    this.activation = activation;
    this.many = parts(room, room.length() / PARTS);
    this.few = parts(room, Math.min(FEW, room.length() / PARTS));
  }

  /** Whether it is of the same activation. */
  boolean alike(Nonlinearity other) {
    return activation.equals(other.activation);
  }

  private static Vec[] parts(Vec room, int length) {
    Vec[] parts = new Vec[PARTS];
    for (int i = 0; i < PARTS; i++) {
      parts[i] = room.slice(i * length, length);
    }
    return parts;
  }

  /**
   * values ← φ(z), slopes ← φ′(z).
   *
   * @param count how many of the numbers
   */
  public void at(double[] z, int count, double[] values, double[] slopes) {
    Vec[] room = count <= FEW ? few : many;
    int length = room[0].length();
    for (int from = 0; from < count; from += length) {
      int size = Math.min(length, count - from);
      for (int i = 0; i < length; i++) {
        room[0].set(i, z[from + Math.min(i, size - 1)]);
      }
      activation.value(room[0], room[1]);
      activation.slope(room[0], room[1], room[2], room[3]);
      for (int i = 0; i < size; i++) {
        values[from + i] = room[1].get(i);
        slopes[from + i] = room[2].get(i);
      }
    }
  }
}
