package basin.minima.atlas;

import basin.spi.problem.Interchangeable;
import java.util.ArrayList;
import java.util.List;

/** Everything that exchanges make of a point, one after the other. */
final class AllExchanges {
  private AllExchanges() {}

  static List<double[]> of(List<Interchangeable> groups, double[] point) {
    List<double[]> all = List.of(point);
    for (Interchangeable group : groups) {
      List<double[]> more = new ArrayList<>();
      for (double[] each : all) {
        place(group, each, new int[group.parts()], new int[group.parts()], 0, more);
      }
      all = more;
    }
    return all;
  }

  private static void place(
      Interchangeable group, double[] point, int[] from, int[] sign, int next, List<double[]> all) {
    if (next == from.length) {
      all.add(exchanged(group, point, from, sign));
      return;
    }
    for (int part = 0; part < from.length; part++) {
      boolean taken = false;
      for (int i = 0; i < next; i++) {
        taken |= from[i] == part;
      }
      for (int s = 1; !taken && s >= (group.odd() ? -1 : 1); s -= 2) {
        from[next] = part;
        sign[next] = s;
        place(group, point, from, sign, next + 1, all);
      }
    }
  }

  private static double[] exchanged(Interchangeable group, double[] point, int[] from, int[] sign) {
    double[] to = point.clone();
    for (int part = 0; part < from.length; part++) {
      write(point, group.incoming()[from[part]], to, group.incoming()[part], sign[part]);
      write(point, group.outgoing()[from[part]], to, group.outgoing()[part], sign[part]);
    }
    return to;
  }

  private static void write(double[] point, int[] from, double[] to, int[] places, int sign) {
    for (int k = 0; k < places.length; k++) {
      to[places[k]] = sign * point[from[k]];
    }
  }
}
