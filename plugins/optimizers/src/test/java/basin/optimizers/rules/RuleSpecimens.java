package basin.optimizers.rules;

import static java.util.Map.entry;

import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules to try, each of a share of the past that it keeps and of a weight decay. */
public final class RuleSpecimens {
  private static final Schedule RATE = new Constant(0.05);

  /** A rule of two settings that may follow schedules; what it lacks it passes by. */
  interface Settable {
    Optimizer of(Schedule share, Schedule decay);
  }

  static final Map<String, Settable> ALL =
      Map.ofEntries(
          entry("adabelief", (share, decay) -> new AdaBelief(RATE, share, share, 1e-8, decay)),
          entry("adamax", (share, decay) -> new Adamax(RATE, share, share, 1e-8, decay)),
          entry("adamod", (share, decay) -> new AdaMod(RATE, share, share, share, 1e-8, decay)),
          entry("adan", (share, decay) -> new Adan(RATE, share, share, share, 1e-8, decay)),
          entry("ademamix", (share, decay) -> adEmaMix(share, decay, 0)),
          entry("ademamix that warms up", (share, decay) -> adEmaMix(share, decay, 30)),
          entry("adopt", (share, decay) -> adopt(share, true, Adopt.Start.ZERO)),
          entry("adopt as first published", (s, decay) -> adopt(s, false, Adopt.Start.FIRST)),
          entry("aggmo", (share, decay) -> new AggMo(RATE, List.of(share, share), decay)),
          entry("asgd", (share, decay) -> new Asgd(RATE, 0.01, 0.75, 5, decay)),
          entry("heavy-ball", (share, decay) -> new HeavyBall(RATE, share, decay)),
          entry("lion", (share, decay) -> new Lion(RATE, share, share, decay)),
          entry("nesterov-sutskever", (s, decay) -> new NesterovSutskever(RATE, s, decay)),
          entry("qhadam", (s, decay) -> new QhAdam(RATE, s, s, s, s, 1e-8, decay)),
          entry("qhm", (share, decay) -> new Qhm(RATE, share, share, decay)),
          entry("sign-sgd", (share, decay) -> new SignSgd(RATE)),
          entry("signum", (share, decay) -> new Signum(RATE, share)),
          entry("yogi", (share, decay) -> new Yogi(RATE, share, share, 1e-3, 1e-6, decay)));

  private RuleSpecimens() {}

  /** Without decay, and with shorter memory and decay. */
  public static Map<String, Optimizer> components() {
    Map<String, Optimizer> components = new TreeMap<>();
    ALL.forEach(
        (name, rule) -> {
          components.put(name, rule.of(new Constant(0.9), new Constant(0)));
          components.put(name + " with decay", rule.of(new Constant(0.6), new Constant(0.01)));
        });
    return components;
  }

  private static Optimizer adEmaMix(Schedule share, Schedule decay, int warmup) {
    return new AdEmaMix(RATE, share, share, share, new Constant(2), warmup, 1e-8, decay);
  }

  private static Optimizer adopt(Schedule share, boolean clip, Adopt.Start start) {
    return new Adopt(RATE, share, share, 1e-6, clip, start);
  }
}
