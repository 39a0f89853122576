package basin.engine.data;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * A value that the first thread to ask makes while the others wait. A maker that throws leaves no
 * trace: the next to ask tries again.
 */
final class Once<T> {
  private final boolean keep;
  private T kept;
  private SoftReference<T> dispensable = new SoftReference<>(null);

  /** Holds on to the value, or lets it go when memory runs short, to be made again. */
  Once(boolean keep) {
    this.keep = keep;
  }

  synchronized T get(Supplier<T> maker) {
    T value = keep ? kept : dispensable.get();
    if (value == null) {
      value = maker.get();
      hold(value);
    }
    return value;
  }

  private void hold(T value) {
    if (keep) {
      kept = value;
    } else {
      dispensable = new SoftReference<>(value);
    }
  }
}
