package basin.optimizers.descents;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.optimizers.search.Exact;
import basin.spi.descent.Optimizer;
import java.util.Map;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthDescents {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "BarzilaiBorwein",
              c ->
                  new BarzilaiBorwein(
                      c.constant("lr0"),
                      c.text("variant").equals("BB1")
                          ? BarzilaiBorwein.Form.LONG
                          : BarzilaiBorwein.Form.SHORT,
                      1e-13)),
          entry("NonlinearCG", c -> new NonlinearCg(form(c), new Exact(), 0, 0)),
          entry("NormalizedGD", c -> new NormalisedDescent(c.rate())),
          entry("PolyakStep", c -> new PolyakStep(c.constant("scale"), c.lowest())));

  private TruthDescents() {}

  private static NonlinearCg.Form form(TruthCase c) {
    return switch (c.text("beta")) {
      case "FR" -> NonlinearCg.Form.FLETCHER_REEVES;
      case "PR+" -> NonlinearCg.Form.POLAK_RIBIERE;
      case "HS" -> NonlinearCg.Form.HESTENES_STIEFEL;
      default -> throw new IllegalArgumentException("no such beta: " + c.text("beta"));
    };
  }
}
