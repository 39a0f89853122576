package basin.minima.between;

import basin.minima.terrain.Terrain;
import basin.spi.number.Vec;
import basin.spi.problem.Interchangeable;
import basin.spi.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points that are one but for the places, signs and scales of their parts.
 *
 * @param terrain on which they are
 * @param groups what may change places
 * @param streams what matching starts from is drawn anew each time
 */
record Orbit(Terrain terrain, List<Interchangeable> groups, Streams streams) implements Likeness {
  /** So many ways to turn a point are all gone through. */
  private static final int FEW = 64;

  /** And so many where each is but looked at. */
  private static final int MANY = 400;

  private static final int TRIES = 8;

  private static final double SAME = 1e-6;

  @Override
  public double distance(Vec a, Vec b) {
    Vec one = balanced(a);
    return balanced(matched(one, b)).subtract(one).norm();
  }

  @Override
  public List<Vec> copies(Vec point, Vec near) {
    List<Vec> copies = new ArrayList<>();
    List<Vec> turned = ways() <= FEW ? all(point) : List.of(matched(near, point), point);
    for (Vec copy : turned) {
      if (copies.stream().allMatch(known -> apart(known, copy))) {
        copies.add(copy);
      }
    }
    return copies;
  }

  @Override
  public List<Vec> turned(Vec point) {
    return ways() <= MANY ? all(balanced(point)) : List.of();
  }

  private boolean apart(Vec a, Vec b) {
    return terrain.copy(a).subtract(b).norm() > SAME * (1 + a.norm());
  }

  private Vec balanced(Vec point) {
    return new Balance(groups).apply(terrain.copy(point));
  }

  private Vec matched(Vec a, Vec b) {
    return new Matching(groups, TRIES, streams).match(a, balanced(b), terrain::copy).point();
  }

  /** In how many ways a point can be turned; infinite if they are too many to count. */
  private double ways() {
    double ways = 1;
    for (Interchangeable group : groups) {
      for (int i = 1; i <= group.parts(); i++) {
        ways *= group.odd() ? 2 * i : i;
      }
    }
    return ways;
  }

  private List<Vec> all(Vec point) {
    List<Turned> all = List.of(Turned.not(terrain.copy(point), groups));
    for (int g = 0; g < groups.size(); g++) {
      List<Turned> more = new ArrayList<>();
      for (Turned turned : all) {
        int[] places = IntStream.range(0, groups.get(g).parts()).toArray();
        place(turned, g, places, 0, more);
      }
      all = more;
    }
    return all.stream().map(Turned::point).toList();
  }

  /** Adds all orders of the places from one on. */
  private void place(Turned turned, int g, int[] places, int from, List<Turned> more) {
    if (from == places.length) {
      sign(turned, g, places, more);
      return;
    }
    for (int i = from; i < places.length; i++) {
      int[] next = places.clone();
      next[from] = places[i];
      next[i] = places[from];
      place(turned, g, next, from + 1, more);
    }
  }

  private void sign(Turned turned, int g, int[] places, List<Turned> more) {
    int signs = groups.get(g).odd() ? 1 << places.length : 1;
    for (int s = 0; s < signs; s++) {
      int[] flips = new int[places.length];
      for (int i = 0; i < flips.length; i++) {
        flips[i] = (s >> i & 1) == 0 ? 1 : -1;
      }
      Turned copy = new Turned(terrain.copy(turned.point()), turned.places(), turned.signs());
      more.add(copy.move(g, groups.get(g), places, flips));
    }
  }
}
