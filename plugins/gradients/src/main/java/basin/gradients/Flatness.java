package basin.gradients;

import basin.gradients.theory.Nonlinearity;
import basin.spi.network.Activation;
import basin.spi.number.Vec;
import java.util.HashMap;
import java.util.Map;

/** Where activations are flat. */
public final class Flatness {
  /** A slope below this share of the largest is flat. */
  static final double SHARE = 0.01;

  private static final double END = 20;
  private static final int POINTS = 4001;

  private final Vec room;
  private final Map<Activation, Double> largest = new HashMap<>();

  /** With room to work in. */
  public Flatness(Vec room) {
    this.room = room.length() > 4096 ? room.slice(0, 4096) : room;
  }

  /** Whether φ is flat at each of some numbers; none where φ is flat nowhere or couples a row. */
  public boolean[] at(Activation activation, double[] z) {
    boolean[] flat = new boolean[z.length];
    if (activation.rowwise() || activation.identity() || room.length() < 4) {
      return flat;
    }
    Nonlinearity phi = new Nonlinearity(activation, room);
    double below = SHARE * largest.computeIfAbsent(activation, any -> largest(phi));
    double[] slopes = new double[z.length];
    phi.at(z, z.length, new double[z.length], slopes);
    for (int i = 0; i < z.length; i++) {
      flat[i] = Math.abs(slopes[i]) < below;
    }
    return flat;
  }

  /** Whether φ is flat far out on both sides, as a sigmoid is. */
  boolean atBothEnds(Activation activation) {
    boolean[] ends = at(activation, new double[] {-END, END});
    return ends[0] && ends[1];
  }

  /** The largest slope between −20 and 20. */
  private static double largest(Nonlinearity phi) {
    double[] z = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      z[i] = 2 * END * i / (POINTS - 1) - END;
    }
    double[] slopes = new double[POINTS];
    phi.at(z, POINTS, new double[POINTS], slopes);
    double most = 0;
    for (double slope : slopes) {
      most = Math.max(most, Math.abs(slope));
    }
    return most;
  }
}
