package basin.minima.atlas;

import basin.minima.between.SteepestDescent;
import basin.minima.stationary.Linear;
import basin.minima.stationary.Measured;
import basin.minima.stationary.Noise;
import basin.minima.stationary.Onward;
import basin.minima.stationary.Polish;
import basin.minima.stationary.Shape;
import basin.spi.number.Vec;
import java.util.Optional;

/**
 * Where an end point belongs: the stationary point that it is at, or the minimum that steepest
 * descent leads to from it.
 *
 * @param place what it is
 * @param point the stationary point, to the last digits; the end point if there is none
 * @param loss of the function that was descended, there
 * @param doubt by how much rounding may have moved the loss
 * @param radius by how much rounding may have moved the point
 * @param index modes that bend down
 * @param flat modes that bend neither way, as far as can be told
 * @param least the smallest eigenvalue
 * @param largest the largest
 * @param moved how far the point is from the end point
 * @param onItsWay whether the end point is at no stationary point yet
 */
record Arrival(
    Place place,
    double[] point,
    double loss,
    double doubt,
    double radius,
    int index,
    int flat,
    double least,
    double largest,
    double moved,
    boolean onItsWay) {
  /** A minimum that rounding moves by more, measured by its own size, has no place. */
  private static final double SHARP = 1e-6;

  private static final int STEPS = 2000;

  /** Who goes farther than this share of his own size leaves for another place. */
  private static final double FAR = 0.25;

  /** Rounding errors of a gradient's terms add up, and cancel but for a few. */
  private static final double SAFETY = 8;

  /** What a point is. */
  enum Place {
    /** Every mode bends up. */
    MINIMUM,
    /**
     * No mode bends down, and some neither way: a valley of minima, or what second order cannot
     * tell.
     */
    VALLEY,
    /** Stationary, and some modes bend down. */
    SADDLE,
    /** Steepest descent came to no end. */
    NOWHERE
  }

  /**
   * Of an end point.
   *
   * @param end is left as it is
   */
  static Arrival of(Measured terrain, Vec end) {
    double[] start = terrain.measured(end.toArray());
    Polish here = Polish.from(terrain, start);
    if (here.kind() == Polish.Kind.STATIONARY) {
      return of(terrain, end, here, false);
    }
    return below(terrain, end)
        .or(() -> settled(terrain, end, start))
        .map(there -> of(terrain, end, there, true))
        .orElseGet(() -> nowhere(terrain, end, here));
  }

  private static Optional<Polish> below(Measured terrain, Vec end) {
    return new SteepestDescent(terrain.terrain(), STEPS)
        .from(end, 0.01 * (1 + end.norm()))
        .map(minimum -> Polish.from(terrain, terrain.measured(minimum.point().toArray())))
        .filter(polish -> polish.kind() == Polish.Kind.STATIONARY);
  }

  /**
   * What cannot be gone below nearby, where steepest descent would take for ever: f is flatter than
   * a square there, or has a kink, and second order tells nothing of it.
   */
  private static Optional<Polish> settled(Measured terrain, Vec end, double[] start) {
    Onward onward = Onward.from(terrain, start);
    Polish polish = Polish.from(terrain, onward.point());
    double far = Linear.norm(Linear.minus(terrain.point(polish.point()), end.toArray()));
    return onward.end() == Onward.End.GOING || far > FAR * (1 + end.norm())
        ? Optional.empty()
        : Optional.of(polish);
  }

  private static Arrival of(Measured terrain, Vec end, Polish there, boolean onItsWay) {
    double[] u = there.point();
    Shape shape = there.shape();
    double[] point = terrain.point(u);
    double[] gradient = terrain.gradient(u);
    double[] eigenvalues = shape.eigenvalues(terrain.lengths());
    double least = eigenvalues[0];
    double largest = eigenvalues[eigenvalues.length - 1];
    double size = 1 + Linear.norm(point);
    double rounding =
        Linear.norm(Linear.over(gradient, terrain.lengths()))
            + Math.ulp(1.0) * Math.max(Math.abs(least), Math.abs(largest)) * size;
    double told = Math.max(Math.abs(least), shape.eigenvalueError(terrain.lengths()));
    double radius = SAFETY * rounding / told;
    return new Arrival(
        place(there, radius <= SHARP * size),
        point,
        terrain.value(u),
        Noise.of(terrain::value, u) + 2 * shape.gain(gradient),
        radius,
        shape.negative(),
        shape.zero(),
        least,
        largest,
        Linear.norm(Linear.minus(point, end.toArray())),
        onItsWay);
  }

  /** A minimum that rounding moves far is none that can be told from a valley. */
  private static Place place(Polish there, boolean sharp) {
    Shape shape = there.shape();
    if (there.kind() == Polish.Kind.STATIONARY && shape.negative() > 0) {
      return Place.SADDLE;
    }
    boolean rising = shape.negative() == 0 && shape.zero() == 0;
    return rising && sharp ? Place.MINIMUM : Place.VALLEY;
  }

  private static Arrival nowhere(Measured terrain, Vec end, Polish here) {
    Arrival at = of(terrain, end, here, true);
    return new Arrival(
        Place.NOWHERE,
        end.toArray(),
        terrain.value(terrain.measured(end.toArray())),
        at.doubt,
        at.radius,
        at.index,
        at.flat,
        at.least,
        at.largest,
        0,
        true);
  }

  /** As one vector, for units that read it. */
  double[] numbers() {
    return new double[] {
      place.ordinal(), loss, doubt, radius, index, flat, least, largest, moved, onItsWay ? 1 : 0
    };
  }

  /** What {@link #numbers} wrote. */
  static Arrival read(double[] point, double[] n) {
    return new Arrival(
        Place.values()[(int) n[0]],
        point,
        n[1],
        n[2],
        n[3],
        (int) n[4],
        (int) n[5],
        n[6],
        n[7],
        n[8],
        n[9] == 1);
  }
}
