package basin.gradients.theory;

import basin.spi.network.Activation;
import basin.spi.number.Vec;
import java.util.Arrays;

/** An elementwise activation as a function of numbers, many at once. */
public final class Nonlinearity {
  private static final int PARTS = 4;
  private static final int MOST = 1024;

  private final Activation activation;
  private final Vec room;
  private final int most;
  private Vec[] parts = {};

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
    this.room = room;
    this.most = Math.min(MOST, room.length() / PARTS);
  }

  /** Whether it is of the same activation. */
  boolean alike(Nonlinearity other) {
    return activation.equals(other.activation);
  }

  /**
   * values ← φ(z), slopes ← φ′(z).
   *
   * @param count how many of the numbers
   */
  public void at(double[] z, int count, double[] values, double[] slopes) {
    for (int from = 0; from < count; from += most) {
      int size = Math.min(most, count - from);
      Vec[] part = parts(size);
      part[0].set(Arrays.copyOfRange(z, from, from + size));
      activation.value(part[0], part[1]);
      activation.slope(part[0], part[1], part[2], part[3]);
      System.arraycopy(part[1].toArray(), 0, values, from, size);
      System.arraycopy(part[2].toArray(), 0, slopes, from, size);
    }
  }

  /** Views on the room, made anew where another length is asked for. */
  private Vec[] parts(int length) {
    if (parts.length == 0 || parts[0].length() != length) {
      parts = new Vec[PARTS];
      for (int i = 0; i < PARTS; i++) {
        parts[i] = room.slice(i * length, length);
      }
    }
    return parts;
  }
}
