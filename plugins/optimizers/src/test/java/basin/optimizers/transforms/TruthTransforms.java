package basin.optimizers.transforms;

import static java.util.Map.entry;

import basin.optimizers.TruthCase;
import basin.optimizers.rules.Momentum;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reference cases whose optimizer is in this room, by the name they give it. */
public final class TruthTransforms {
  /** From name to optimizer. */
  public static final Map<String, Function<TruthCase, Optimizer>> TABLE =
      Map.ofEntries(
          entry(
              "GradientCentralization",
              c ->
                  new Chain(
                      List.of(
                          new Centralize(),
                          new Momentum(
                              c.rate(),
                              c.constant("momentum"),
                              new Constant(0),
                              new Constant(0))))));

  private TruthTransforms() {}

  /** What a case does to its gradients before its optimizer sees them. */
  public static Optional<Optimizer> clipping(TruthCase c) {
    return Optional.ofNullable(c.node().get("gradient_clipping")).map(TruthTransforms::named);
  }

  private static Optimizer named(JsonNode clipping) {
    return switch (clipping.required("kind").asText()) {
      case "norm" -> new ClipNorm(limit(clipping, "max_norm"));
      case "value" -> new ClipValue(limit(clipping, "clip_value"));
      default -> throw new IllegalArgumentException("no such clipping: " + clipping);
    };
  }

  private static Schedule limit(JsonNode clipping, String name) {
    return new Constant(clipping.required(name).doubleValue());
  }
}
