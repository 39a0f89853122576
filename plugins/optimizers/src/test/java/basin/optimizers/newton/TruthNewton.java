package basin.optimizers.newton;

import basin.optimizers.TruthCase;
import basin.spi.descent.Optimizer;
import java.util.Map;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthNewton {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE = Map.ofEntries();

  private TruthNewton() {}
}
