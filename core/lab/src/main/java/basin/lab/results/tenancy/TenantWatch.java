package basin.lab.results.tenancy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Knows which tenants are gone. A process of this system is gone when the system no longer has it;
 * any other, or one that is stopped, when it has not beaten for long, by this process's own clock
 * alone, since clocks of two machines may say anything.
 */
public final class TenantWatch {
  static final double BEAT_SECONDS = 2;
  private static final double SILENT_SECONDS = 60;

  private final LongSupplier nanoseconds;
  private final Map<Long, Seen> seen = new HashMap<>();

  private record Seen(long beats, long at, boolean moved) {}

  /** By a clock that only goes forward, {@link System#nanoTime}. */
  public TenantWatch(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  /** Looks at a tenant as it is now. */
  synchronized boolean isGone(Tenant tenant) {
    return tenant.isNear() && !tenant.isAlive() || silence(tenant) >= SILENT_SECONDS;
  }

  /** Seconds for which it has not beaten, as far as that was seen. */
  public synchronized double silence(Tenant tenant) {
    Seen before = seen.get(tenant.run());
    if (before == null || before.beats != tenant.beats()) {
      seen.put(tenant.run(), new Seen(tenant.beats(), nanoseconds.getAsLong(), before != null));
      return 0;
    }
    return (nanoseconds.getAsLong() - before.at) / 1e9;
  }

  /** Whether it has been seen to beat. */
  public synchronized boolean hasBeaten(Tenant tenant) {
    silence(tenant);
    return seen.get(tenant.run()).moved;
  }
}
