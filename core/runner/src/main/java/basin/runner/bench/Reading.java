package basin.runner.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What time it is for the current thread.
 *
 * @param wall nanoseconds
 * @param cpu nanoseconds in which the thread ran
 * @param allocated bytes that the thread has asked for so far
 */
record Reading(long wall, long cpu, long allocated) {
  private static final ThreadMXBean THREADS =
      (ThreadMXBean) ManagementFactory.getThreadMXBean(); // HotSpot's, which Basin needs anyway

  static Reading now() {
    long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    return new Reading(System.nanoTime(), THREADS.getCurrentThreadCpuTime(), allocated);
  }

  /** Since the virtual machine began to start. */
  static double secondsOfProcess() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    return (System.currentTimeMillis() - start) * 1e-3;
  }

  double seconds() {
    return wall * 1e-9;
  }

  Reading since(Reading earlier) {
    return new Reading(wall - earlier.wall, cpu - earlier.cpu, allocated - earlier.allocated);
  }
}
