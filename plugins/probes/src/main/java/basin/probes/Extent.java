package basin.probes;

import basin.spi.problem.Box;
import basin.spi.state.NumberList;
import basin.spi.state.State;
import java.util.Optional;

/** The part of the plane a picture shows: a surface's own view and the path, with a margin. */
final class Extent {
  private static final double MARGIN = 0.15;

  /** A path that leaves the view further than this many times its size is cut off. */
  private static final double FURTHEST = 2;

  private final Optional<Box> view;
  private final NumberList path; // left, right, bottom, top, once there is a point

  private Extent(Optional<Box> view, NumberList path) {
    this.view = view;
    this.path = path;
  }

  /** Starts with a view, or with nothing; how far the path went lies in the state. */
  static Extent around(Optional<Box> view, State state) {
    return new Extent(view, state.list("path"));
  }

  /** Stretches to a point; one that is not finite is passed over. */
  void include(double x, double y) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      Box point = new Box(x, x, y, y);
      keep(path.size() == 0 ? point : path().union(point));
    }
  }

  /** The view and as much of the path as is near it; without a view, the path with a margin. */
  Box box() {
    if (path.size() == 0) {
      return view.orElse(new Box(-1, 1, -1, 1));
    }
    Box padded = widened(path(), MARGIN);
    return view.map(v -> v.union(intersection(padded, widened(v, FURTHEST)))).orElse(padded);
  }

  private Box path() {
    return new Box(path.get(0), path.get(1), path.get(2), path.get(3));
  }

  private void keep(Box box) {
    path.clear();
    path.add(box.left());
    path.add(box.right());
    path.add(box.bottom());
    path.add(box.top());
  }

  private static Box widened(Box box, double share) {
    double x = share * side(box.right() - box.left());
    double y = share * side(box.top() - box.bottom());
    return new Box(box.left() - x, box.right() + x, box.bottom() - y, box.top() + y);
  }

  private static double side(double length) {
    return length > 0 ? length : 1;
  }

  /** What both hold; a box outside of the other ends up on its edge. */
  private static Box intersection(Box inner, Box outer) {
    return new Box(
        clamp(inner.left(), outer.left(), outer.right()),
        clamp(inner.right(), outer.left(), outer.right()),
        clamp(inner.bottom(), outer.bottom(), outer.top()),
        clamp(inner.top(), outer.bottom(), outer.top()));
  }

  private static double clamp(double value, double from, double to) {
    return Math.min(Math.max(value, from), to);
  }
}
