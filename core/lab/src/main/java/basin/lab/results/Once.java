package basin.lab.results;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of equal values: thousands of trials have most of their texts in common. */
final class Once<T> {
  private final Map<T, T> kept = new HashMap<>();

  /** The first that was equal to it. */
  T of(T value) {
    T earlier = kept.putIfAbsent(value, value);
    return earlier == null ? value : earlier;
  }
}
