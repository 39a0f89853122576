package basin.runner.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;

/** Counts the processor time of what is done for the page, on whatever thread. */
final class Expense {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final LongAdder nanoseconds = new LongAdder();

  /** Does something and counts it. */
  void of(Runnable work) {
    long before = now();
    try {
      work.run();
    } finally {
      nanoseconds.add(now() - before);
    }
  }

  double seconds() {
    return nanoseconds.sum() / 1e9;
  }

  /** The time that goes by, where the system does not tell the processor's. */
  private static long now() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
