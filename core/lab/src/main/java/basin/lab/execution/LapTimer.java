package basin.lab.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Times what is done one after the other on one thread. */
final class LapTimer {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long last = System.nanoTime();
  private long lastProcessor = processor();

  /** The lap since the one before. */
  Lap lap() {
    long now = System.nanoTime();
    long nowProcessor = processor();
    long had = lastProcessor < 0 || nowProcessor < 0 ? -1 : nowProcessor - lastProcessor;
    Lap lap = new Lap(now - last, had);
    last = now;
    lastProcessor = nowProcessor;
    return lap;
  }

  private static long processor() {
    return THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
        ? THREADS.getCurrentThreadCpuTime()
        : -1;
  }
}
