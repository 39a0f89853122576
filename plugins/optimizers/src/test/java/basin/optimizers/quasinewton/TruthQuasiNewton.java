package basin.optimizers.quasinewton;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.optimizers.search.Exact;
import basin.optimizers.search.FullStep;
import basin.optimizers.search.StrongWolfe;
import basin.spi.descent.Optimizer;
import java.util.Map;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthQuasiNewton {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "LBFGS",
              c ->
                  new LBfgs(
                      c.rate(),
                      (int) c.number("history_size"),
                      c.has("line_search_fn")
                          ? new StrongWolfe(1e-4, 0.9, 25, c.number("tolerance_change"))
                          : new FullStep(),
                      c.number("tolerance_grad"),
                      c.number("tolerance_change"))),
          entry(
              "QuasiNewtonExact",
              c ->
                  c.text("update").equals("BFGS")
                      ? new Bfgs(new Exact(), false, 0)
                      : new Dfp(new Exact(), false, 0)));

  private TruthQuasiNewton() {}
}
