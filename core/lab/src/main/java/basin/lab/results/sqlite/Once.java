package basin.lab.results.sqlite;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of equal values: thousands of trials have most of their texts in common. */
public final class Once<T> {
  private final Map<T, T> kept = new HashMap<>();

  /** The first that was equal to it. */
  public T of(T value) {
    T earlier = kept.putIfAbsent(value, value);
    return earlier == null ? value : earlier;
  }
}
