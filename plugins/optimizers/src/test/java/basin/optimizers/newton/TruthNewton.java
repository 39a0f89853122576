package basin.optimizers.newton;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.optimizers.search.Backtracking;
import basin.optimizers.search.FullStep;
import basin.spi.descent.Optimizer;
import java.util.Map;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthNewton {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry("GaussNewton", c -> new GaussNewton(c.rate(), new FullStep(), 2e-10)),
          entry(
              "LevenbergMarquardt",
              c ->
                  new LevenbergMarquardt(
                      c.number("lambda0"),
                      c.number("up"),
                      c.number("down"),
                      c.text("scaling").equals("levenberg")
                          ? LevenbergMarquardt.Scaling.LEVENBERG
                          : LevenbergMarquardt.Scaling.MARQUARDT,
                      1e-10)),
          entry(
              "NewtonBacktracking",
              c ->
                  new Newton(
                      new Backtracking(c.number("c"), c.number("shrink"), 60),
                      c.number("beta"),
                      1e-10)),
          entry(
              "SaddleFreeNewton",
              c -> new SaddleFreeNewton(c.rate(), c.constant("damping"), new FullStep(), 1e-10)));

  private TruthNewton() {}
}
