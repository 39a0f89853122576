package basin.optimizers.blocks;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.optimizers.rules.Sgd;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthBlocks {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "Adafactor",
              c ->
                  new Adafactor(
                      c.has("lr") ? Optional.of(c.rate()) : Optional.empty(),
                      c.number("decay"),
                      c.number("eps1"),
                      c.number("eps2"),
                      c.constant("clip"),
                      c.flag("scale_parameter"))),
          entry(
              "LAMB",
              c ->
                  new Lamb(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      c.constant("weight_decay"))),
          entry(
              "LARS",
              c ->
                  new Lars(
                      c.rate(),
                      c.constant("trust"),
                      c.constant("momentum"),
                      c.constant("weight_decay"))),
          entry("Muon", TruthBlocks::muon),
          entry(
              "NovoGrad",
              c ->
                  new NovoGrad(
                      c.rate(),
                      c.constantBeta(0),
                      c.constantBeta(1),
                      c.number("eps"),
                      c.constant("weight_decay"))),
          entry("Shampoo", c -> new Shampoo(c.rate(), c.number("eps"), 1, 1024)));

  private TruthBlocks() {}

  /** All blocks by Muon itself, as the references have it; so nothing is left for others. */
  private static Optimizer muon(TruthCase c) {
    String how = c.text("orthogonalization").replace("_5", "").toUpperCase(Locale.ROOT);
    return new Muon(
        c.rate(),
        c.constant("momentum"),
        c.flag("nesterov"),
        Muon.Orthogonalization.valueOf(how),
        5,
        c.flag("scale_by_shape") ? Muon.Scale.SHAPE : Muon.Scale.NONE,
        new Constant(0),
        Muon.Blocks.ALL,
        new Sgd(new Constant(0), new Constant(0)));
  }
}
