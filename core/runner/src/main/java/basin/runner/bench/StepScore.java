package basin.runner.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How a workload's steps went by.
 *
 * @param workload which
 * @param rows that go through the network in a step, on average
 * @param multiplications in a step's matrix products
 * @param steps in each window
 * @param windows what passed in each
 * @param ceiling operations per second in a large product
 * @param products what a step's products reach, if that was measured
 */
record StepScore(
    Workload workload,
    double rows,
    double multiplications,
    long steps,
    List<Reading> windows,
    double ceiling,
    Optional<ProductRate> products)
    implements Score {

  @Override
  public String line() {
    return String.format(
            Locale.ROOT,
            "%-5s %9.0f %s/s   %.3g µs a step (±%.0f %%)   %.0f %% of %.0f GFLOP/s   %.0f bytes a"
                + " step",
            workload,
            rate(),
            workload.unit(),
            step().value() * 1e6,
            step().spread() / 2 * 100,
            share() * 100,
            ceiling * 1e-9,
            allocated())
        + products
            .map(each -> String.format(Locale.ROOT, "   products at %.0f %%", each.share() * 100))
            .orElse("");
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("workload", workload);
    data.put("rate", rate());
    data.put("unit", workload.unit() + "/s");
    data.put("step-seconds", step().value());
    data.put("step-seconds-fastest", step().smallest());
    data.put("step-spread", step().spread());
    data.put("step-cpu-seconds", cpu().value());
    data.put("steps-per-window", steps);
    data.put("windows", windows.size());
    data.put("ceiling-share", share());
    data.put("bytes-per-step", allocated());
    products.ifPresent(each -> data.put("product-share", each.share()));
    return data;
  }

  private double rate() {
    return (workload == Workload.W6 ? 1 : rows) / step().value();
  }

  private Median step() {
    return median(Reading::wall, 1e-9);
  }

  private Median cpu() {
    return median(Reading::cpu, 1e-9);
  }

  private double allocated() {
    return median(Reading::allocated, 1).value();
  }

  /** A multiplication comes with an addition: two operations. */
  private double share() {
    return 2 * multiplications / step().value() / ceiling;
  }

  private Median median(ToLongFunction<Reading> what, double scale) {
    return Median.of(
        windows.stream().mapToDouble(each -> what.applyAsLong(each) * scale / steps).toArray());
  }
}
