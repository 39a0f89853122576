package basin.optimizers;

import basin.optimizers.adaptive.TruthAdaptive;
import basin.optimizers.averages.TruthAverages;
import basin.optimizers.blocks.TruthBlocks;
import basin.optimizers.descents.TruthDescents;
import basin.optimizers.newton.TruthNewton;
import basin.optimizers.quasinewton.TruthQuasiNewton;
import basin.optimizers.rules.TruthRules;
import basin.optimizers.transforms.Chain;
import basin.optimizers.transforms.TruthTransforms;
import basin.optimizers.wrappers.TruthWrappers;
import basin.spi.descent.Optimizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a reference case calls its optimizer, in Basin's terms: a table for each room. */
final class TruthOptimizer {
  private static final List<Map<String, Function<TruthCase, Optimizer>>> ROOMS =
      List.of(
          TruthAdaptive.TABLE,
          TruthAverages.TABLE,
          TruthBlocks.TABLE,
          TruthDescents.TABLE,
          TruthNewton.TABLE,
          TruthQuasiNewton.TABLE,
          TruthRules.TABLE,
          TruthTransforms.TABLE,
          TruthWrappers.TABLE);

  /** Whose parameters are those that it answers, not those where it takes its gradients. */
  private static final Set<String> ANSWERED = Set.of("NesterovSutskever");

  private TruthOptimizer() {}

  /**
   * The case's optimizer; empty if Basin has none of that kind.
   *
   * @param lowest value of the objective
   */
  static Optional<Optimizer> of(JsonNode node, double lowest) {
    TruthCase c = new TruthCase(node, lowest);
    return ROOMS.stream()
        .filter(room -> room.containsKey(c.optimizer()))
        .findFirst()
        .map(room -> clipped(c, room.get(c.optimizer()).apply(c)));
  }

  /** Whether {@code params} are what the optimizer answers. */
  static boolean answered(JsonNode node) {
    return ANSWERED.contains(node.required("optimizer").asText());
  }

  private static Optimizer clipped(TruthCase c, Optimizer optimizer) {
    return TruthTransforms.clipping(c)
        .<Optimizer>map(clip -> new Chain(List.of(clip, optimizer)))
        .orElse(optimizer);
  }
}
