package basin.optimizers.wrappers;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import java.util.Map;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthWrappers {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "Lookahead",
              c ->
                  new Lookahead(
                      inner(c),
                      (int) c.number("k"),
                      c.constant("alpha"),
                      Lookahead.Meet.AFTER,
                      Lookahead.Answer.SLOW)),
          entry("SAM", c -> new Sam(sgd(c), c.constant("rho"), false, 0.01)));

  private TruthWrappers() {}

  private static Optimizer inner(TruthCase c) {
    return switch (c.text("inner")) {
      case "sgd" -> sgd(c);
      case "adam" ->
          new Adam(
              c.rate(),
              c.constantBeta(0),
              c.constantBeta(1),
              c.number("eps"),
              new Constant(0),
              false);
      default -> throw new IllegalArgumentException("no such optimizer: " + c.text("inner"));
    };
  }

  private static Optimizer sgd(TruthCase c) {
    return new Sgd(c.rate(), new Constant(0));
  }
}
