package basin.minima.atlas;

import basin.spi.problem.Interchangeable;
import java.util.ArrayList;
import java.util.List;

/**
 * Points of a landscape modulo the exchanges that it does not notice.
 *
 * <p>How far two points are apart is bounded from both sides. {@link #attained} is a distance that
 * some exchange attains; {@link #least} is one that no exchange goes below. With one group, as in a
 * network with one hidden layer, both are the distance itself.
 */
final class Quotient {
  private static final int DEEP = 2;

  private final List<Parts> groups;
  private final boolean[] moved;

  /**
   * @param dimension of points
   */
  Quotient(List<Interchangeable> groups, int dimension) {
    this.groups = Parts.of(groups.stream().filter(group -> group.parts() > 0).toList(), dimension);
    this.moved = new boolean[dimension];
    for (Parts parts : this.groups) {
      for (int[] places : parts.places()) {
        for (int place : places) {
          moved[place] = true;
        }
      }
    }
  }

  /** A distance below which no exchange brings two points. */
  double least(double[] a, double[] b) {
    double fixed = 0;
    double all = 0;
    for (int i = 0; i < a.length; i++) {
      double square = (a[i] - b[i]) * (a[i] - b[i]);
      fixed += moved[i] ? 0 : square;
      all += square;
    }
    if (groups.isEmpty()) {
      return Math.sqrt(all);
    }
    double largest = 0;
    for (int g = 0; g < groups.size(); g++) {
      largest = Math.max(largest, turn(a, b, List.of()).least(g));
    }
    return Math.sqrt(fixed + largest);
  }

  /**
   * A distance that an exchange attains.
   *
   * @param enough where the search for a better one ends
   */
  double attained(double[] a, double[] b, double enough) {
    if (groups.isEmpty()) {
      return least(a, b);
    }
    double nearest = nearest(a, b, List.of());
    return nearest <= enough || groups.size() == 1 || least(a, b) > enough
        ? nearest
        : pinned(a, b, enough, List.of(), nearest);
  }

  /** Lets each part in turn take the place of the first that is not settled. */
  private double pinned(double[] a, double[] b, double enough, List<Pin> pins, double known) {
    double nearest = known;
    int part = pins.size();
    if (part >= Math.min(DEEP, groups.get(0).count())) {
      return nearest;
    }
    for (int from = 0; from < groups.get(0).count() && nearest > enough; from++) {
      int other = from;
      if (pins.stream().anyMatch(pin -> pin.from() == other)) {
        continue;
      }
      for (int sign : signs(0)) {
        List<Pin> more = new ArrayList<>(pins);
        more.add(new Pin(0, part, from, sign));
        nearest = Math.min(nearest, nearest(a, b, more));
        nearest = nearest <= enough ? nearest : pinned(a, b, enough, more, nearest);
      }
    }
    return nearest;
  }

  private double nearest(double[] a, double[] b, List<Pin> pins) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int start = 0; start < groups.size(); start++) {
      nearest = Math.min(nearest, turn(a, b, pins).distance(start));
    }
    return nearest;
  }

  private Turn turn(double[] a, double[] b, List<Pin> pins) {
    return new Turn(groups, a, b, new ArrayList<>(pins));
  }

  /**
   * How many different points exchanges make of one: the order of the group over the number of
   * exchanges that leave the point where it is, which is the product of the orbits of part after
   * part when those before it are held.
   *
   * @param same up to which distance a point is where it was
   */
  double copies(double[] point, double same) {
    double copies = 1;
    List<Pin> held = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      Parts parts = groups.get(g);
      for (int part = 0; part < parts.count(); part++) {
        int ways = (parts.count() - part) * signs(g).length;
        copies *= (double) ways / orbit(point, same, held, g, part);
        held.add(new Pin(g, part, part, 1));
      }
    }
    return Math.rint(copies);
  }

  /** The parts whose numbers a part may take while others are held, each with either sign. */
  private int orbit(double[] point, double same, List<Pin> held, int group, int part) {
    int orbit = 0;
    for (int from = part; from < groups.get(group).count(); from++) {
      for (int sign : signs(group)) {
        List<Pin> pins = new ArrayList<>(held);
        pins.add(new Pin(group, part, from, sign));
        boolean itself = from == part && sign == 1;
        orbit += itself || nearest(point, point, pins) <= same ? 1 : 0;
      }
    }
    return orbit;
  }

  private int[] signs(int group) {
    return groups.get(group).group().odd() ? new int[] {1, -1} : new int[] {1};
  }
}
