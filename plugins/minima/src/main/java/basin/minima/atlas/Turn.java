package basin.minima.atlas;

import basin.minima.between.LinearAssignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The second of two points, turned towards the first group by group.
 *
 * <p>Where a number is moved by a group that has not been matched yet, the numbers of a part are
 * compared in rising order, which no exchange within the part changes: what they differ by is at
 * most what they would differ by after the best exchange.
 */
final class Turn {
  private static final int SWEEPS = 50;

  private final List<Parts> groups;
  private final double[] first;
  private final List<Pin> pins;
  private final Set<Integer> matched = new HashSet<>();
  private double[] second;

  Turn(List<Parts> groups, double[] first, double[] second, List<Pin> pins) {
    this.groups = groups;
    this.first = first;
    this.second = second;
    this.pins = pins;
  }

  /** What the parts of a group must differ by, whatever the other groups do: Σ of squares. */
  double least(int group) {
    double[][] costs = costs(group);
    int[] from = assigned(group, costs);
    double sum = 0;
    for (int part = 0; part < from.length; part++) {
      sum += costs[part][from[part]];
    }
    return sum;
  }

  /** How far the points are apart after all groups were matched, beginning with one of them. */
  double distance(int start) {
    for (int g = 0; g < groups.size(); g++) {
      match((start + g) % groups.size());
    }
    double distance = apart();
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < SWEEPS && groups.size() > 1 && distance < before; sweep++) {
      before = distance;
      for (int g = 0; g < groups.size(); g++) {
        match(g);
      }
      distance = Math.min(before, apart());
    }
    return distance;
  }

  private double apart() {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      double off = first[i] - second[i];
      sum = Math.fma(off, off, sum);
    }
    return Math.sqrt(sum);
  }

  private void match(int group) {
    Parts parts = groups.get(group);
    double[][] costs = costs(group);
    int[] from = assigned(group, costs);
    int[] signs = new int[from.length];
    for (int part = 0; part < from.length; part++) {
      signs[part] = sign(group, part, from[part]);
    }
    second = parts.moved(second, from, signs);
    matched.add(group);
    for (int p = 0; p < pins.size(); p++) {
      if (pins.get(p).group() == group) { // its part is in its place now
        pins.set(p, new Pin(group, pins.get(p).part(), pins.get(p).part(), 1));
      }
    }
  }

  /** The cheapest assignment of parts that are not pinned. */
  private int[] assigned(int group, double[][] costs) {
    int[] from = new int[costs.length];
    Arrays.fill(from, -1);
    boolean[] taken = new boolean[costs.length];
    for (Pin pin : pins) {
      if (pin.group() == group) {
        from[pin.part()] = pin.from();
        taken[pin.from()] = true;
      }
    }
    int[] open = IntStream.range(0, from.length).filter(i -> from[i] < 0).toArray();
    int[] free = IntStream.range(0, from.length).filter(j -> !taken[j]).toArray();
    double[][] gains = new double[open.length][free.length];
    for (int i = 0; i < open.length; i++) {
      for (int j = 0; j < free.length; j++) {
        gains[i][j] = -costs[open[i]][free[j]];
      }
    }
    int[] columns = LinearAssignment.largest(gains);
    for (int i = 0; i < open.length; i++) {
      from[open[i]] = free[columns[i]];
    }
    return from;
  }

  private double[][] costs(int group) {
    int count = groups.get(group).count();
    double[][] costs = new double[count][count];
    Layout layout = new Layout(group);
    double[][] one = layout.rows(first, 1, layout.here);
    double[][] same = layout.rows(second, 1, layout.there);
    double[][] flipped = odd(group) ? layout.rows(second, -1, layout.there) : null;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double kept = square(one[i], same[j]);
        int pinned = pinned(group, i, j);
        double turned = flipped == null || pinned > 0 ? kept : square(one[i], flipped[j]);
        costs[i][j] = pinned < 0 ? turned : Math.min(kept, turned);
      }
    }
    return costs;
  }

  private int sign(int group, int i, int j) {
    int pinned = pinned(group, i, j);
    if (!odd(group) || pinned != 0) {
      return pinned == 0 ? 1 : pinned;
    }
    Layout layout = new Layout(group);
    double[] one = layout.row(first, i, 1, layout.here);
    double kept = square(one, layout.row(second, j, 1, layout.there));
    double turned = square(one, layout.row(second, j, -1, layout.there));
    return turned < kept ? -1 : 1;
  }

  private int pinned(int group, int part, int from) {
    return pins.stream()
        .filter(pin -> pin.group() == group && pin.part() == part && pin.from() == from)
        .mapToInt(Pin::sign)
        .findFirst()
        .orElse(0);
  }

  private boolean odd(int group) {
    return groups.get(group).group().odd();
  }

  private static double square(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i] - b[i], a[i] - b[i], sum);
    }
    return sum;
  }

  /** Which numbers of a part are compared one by one, and which in rising order. */
  private final class Layout {
    private final int[][] places;
    private final List<Integer> here = new ArrayList<>();
    private final List<Integer> there = new ArrayList<>();
    private final List<Integer> signs = new ArrayList<>();
    private final List<Integer> mixedHere = new ArrayList<>();
    private final List<Integer> mixedThere = new ArrayList<>();
    private boolean unsigned;

    Layout(int group) {
      Parts parts = groups.get(group);
      places = parts.places();
      for (int k = 0; k < parts.size(); k++) {
        int mover = parts.movers()[k];
        if (mover < 0 || matched.contains(mover)) {
          add(k, k, 1);
        } else if (pin(mover, parts.owners()[k], true) == null) {
          mixedHere.add(k);
          unsigned |= odd(mover);
        }
        if (mover >= 0
            && !matched.contains(mover)
            && pin(mover, parts.owners()[k], false) == null) {
          mixedThere.add(k);
        }
      }
      pairs(parts);
    }

    /** Numbers of a part that belong to pinned parts of a group that is not matched yet. */
    private void pairs(Parts parts) {
      for (Pin pin : pins) {
        if (matched.contains(pin.group())) {
          continue;
        }
        List<Integer> ours = slots(parts, pin.group(), pin.part());
        List<Integer> theirs = slots(parts, pin.group(), pin.from());
        for (int i = 0; i < ours.size(); i++) {
          add(ours.get(i), theirs.get(i), pin.sign());
        }
      }
    }

    private List<Integer> slots(Parts parts, int mover, int owner) {
      List<Integer> slots = new ArrayList<>();
      for (int k = 0; k < parts.size(); k++) {
        if (parts.movers()[k] == mover && parts.owners()[k] == owner) {
          slots.add(k);
        }
      }
      return slots;
    }

    private Pin pin(int group, int part, boolean ofFirst) {
      return pins.stream()
          .filter(pin -> pin.group() == group && (ofFirst ? pin.part() : pin.from()) == part)
          .findFirst()
          .orElse(null);
    }

    private void add(int ours, int theirs, int sign) {
      here.add(ours);
      there.add(theirs);
      signs.add(sign);
    }

    private double[][] rows(double[] point, int sign, List<Integer> slots) {
      double[][] rows = new double[places.length][];
      Arrays.setAll(rows, part -> row(point, part, sign, slots));
      return rows;
    }

    private double[] row(double[] point, int part, int sign, List<Integer> slots) {
      boolean ofFirst = slots == here;
      List<Integer> mixed = ofFirst ? mixedHere : mixedThere;
      double[] row = new double[slots.size() + mixed.size()];
      for (int k = 0; k < slots.size(); k++) {
        int turned = ofFirst ? sign : sign * signs.get(k);
        row[k] = turned * point[places[part][slots.get(k)]];
      }
      for (int k = 0; k < mixed.size(); k++) {
        double number = sign * point[places[part][mixed.get(k)]];
        row[slots.size() + k] = unsigned ? Math.abs(number) : number;
      }
      Arrays.sort(row, slots.size(), row.length);
      return row;
    }
  }
}
