package basin.engine.tangent;

import java.util.Arrays;

/** Stretches of places, in order and apart: {@code from} to before {@code to}. */
final class Spans {
  private int[] bounds = new int[4];
  private int length;

  /** What is done with a stretch. */
  @FunctionalInterface
  interface Use {
    void of(int from, int to);
  }

  void clear() {
    length = 0;
  }

  /** Whether a place between is in one. */
  boolean meet(int from, int to) {
    for (int i = 0; i < length && bounds[i] < to; i += 2) {
      if (bounds[i + 1] > from) {
        return true;
      }
    }
    return false;
  }

  /** Shows each stretch between that is in none. */
  void gaps(int from, int to, Use use) {
    int at = from;
    for (int i = 0; i < length && bounds[i] < to; i += 2) {
      if (bounds[i] > at) {
        use.of(at, bounds[i]);
      }
      at = Math.max(at, bounds[i + 1]);
    }
    if (at < to) {
      use.of(at, to);
    }
  }

  void add(int from, int to) {
    if (from == to || length == 2 && bounds[0] <= from && bounds[1] >= to) {
      return;
    }
    int start = from;
    int end = to;
    Spans joined = new Spans();
    int i = 0;
    for (; i < length && bounds[i + 1] < from; i += 2) {
      joined.append(bounds[i], bounds[i + 1]);
    }
    for (; i < length && bounds[i] <= to; i += 2) { // those that touch
      start = Math.min(start, bounds[i]);
      end = Math.max(end, bounds[i + 1]);
    }
    joined.append(start, end);
    for (; i < length; i += 2) {
      joined.append(bounds[i], bounds[i + 1]);
    }
    take(joined);
  }

  void remove(int from, int to) {
    if (!meet(from, to)) {
      return;
    }
    Spans rest = new Spans();
    for (int i = 0; i < length; i += 2) {
      rest.append(bounds[i], Math.min(bounds[i + 1], from));
      rest.append(Math.max(bounds[i], to), bounds[i + 1]);
    }
    take(rest);
  }

  /** Adds one behind all others, unless it is empty. */
  private void append(int from, int to) {
    if (from < to) {
      if (length == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * length);
      }
      bounds[length++] = from;
      bounds[length++] = to;
    }
  }

  private void take(Spans other) {
    bounds = other.bounds;
    length = other.length;
  }
}
