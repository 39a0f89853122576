package basin.optimizers.adaptive;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import java.util.Map;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthAdaptive {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "Prodigy",
              c ->
                  new Prodigy(
                      c.number("d0"),
                      c.constant("gamma"),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      new Constant(0))));

  private TruthAdaptive() {}
}
