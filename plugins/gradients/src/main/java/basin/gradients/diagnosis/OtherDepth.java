package basin.gradients.diagnosis;

import basin.spi.report.TreeJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two hidden layers where there are many, and one where there is none. */
record OtherDepth() implements Change {
  private static final int MANY = 5;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    List<?> list = setup.list();
    boolean flat = setup.plain() && setup.dense().stream().allMatch(setup::top);
    if (setup.hidden().isEmpty() && flat) {
      List<Object> more = new ArrayList<>(list);
      more.add(list.size() - 1, "{\"dense\": {\"units\": 32, \"activation\": \"tanh\"}}");
      // where rows are told apart without one, that there is none speaks for no fault
      double prior = signs.learnt() > 1 - Symptoms.TENTH ? USUAL : POSSIBLE;
      return List.of(treatment("a hidden layer", prior, "there is no hidden layer", more));
    }
    if (setup.plain() && list.size() >= MANY) {
      List<Object> fewer = new ArrayList<>(list.subList(0, 2));
      fewer.add(list.get(list.size() - 1));
      boolean lost = signs.vanishes() || signs.explodes();
      return List.of(
          treatment(
              "two hidden layers",
              lost ? POSSIBLE + 0.01 : USUAL,
              lost ? "signals do not get through %s layers".formatted(list.size()) : "",
              fewer));
    }
    return List.of();
  }

  private static Treatment treatment(
      String change, double prior, String evidence, List<Object> layers) {
    return new Treatment(
        change,
        "depth",
        prior,
        evidence,
        Map.of("problem.network.layers", TreeJson.write(layers)),
        true);
  }
}
