package basin.runner.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a sweep went by.
 *
 * @param trials how many
 * @param threads that shared them
 * @param rows that went through a network, each as often as it did
 * @param training seconds from the first trial's start to the last one's end
 * @param running seconds from the start of the process to then
 */
record SweepScore(int trials, int threads, long rows, double training, double running)
    implements Score {
  @Override
  public String line() {
    return String.format(
        Locale.ROOT,
        "%-5s %9.0f %s/s   %d trials on %d threads in %.2f s, %.2f s after the process began",
        Workload.SWEEP,
        rows / training,
        Workload.SWEEP.unit(),
        trials,
        threads,
        training,
        running);
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("workload", Workload.SWEEP);
    data.put("rate", rows / training);
    data.put("unit", Workload.SWEEP.unit() + "/s");
    data.put("trials", trials);
    data.put("threads", threads);
    data.put("training-seconds", training);
    data.put("process-seconds", running);
    return data;
  }
}
