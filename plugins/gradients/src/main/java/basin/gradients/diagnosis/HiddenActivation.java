package basin.gradients.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rectifiers, or tanh where the network is deep, in place of none and of what shrinks signals. */
record HiddenActivation() implements Change {
  private static final int DEEP = 3;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    List<Part> hidden = setup.hidden();
    if (hidden.isEmpty()) {
      return List.of();
    }
    boolean linear = Activations.linear(hidden);
    boolean odd =
        hidden.stream()
            .map(Activations::of)
            .anyMatch(name -> name.equals("softmax") || name.equals("exponential"));
    boolean squashing =
        hidden.stream().map(Activations::of).filter(Activations::squashing).count() >= DEEP;
    if (!linear
        && !odd
        && !squashing
        && hidden.stream().map(Activations::of).allMatch(Activations::rectifying)) {
      return List.of();
    }
    String other = hidden.size() > 4 || odd ? "tanh" : "relu";
    Map<String, String> settings = new LinkedHashMap<>();
    hidden.stream()
        .filter(layer -> !Activations.of(layer).equals(other))
        .forEach(layer -> settings.put(layer.path() + ".activation", other));
    if (settings.isEmpty()) {
      return List.of();
    }
    String evidence =
        linear
            ? "the hidden layers have no activation, so all of them are one linear map"
            : odd
                ? "%s does not pass signals on".formatted(Activations.of(hidden.get(0)))
                : squashing
                    ? "%s layers of %s, whose slope is at most a quarter"
                        .formatted(hidden.size(), Activations.of(hidden.get(0)))
                    : "";
    double prior = linear || odd || squashing ? LIKELY - 0.05 : GENERAL;
    return List.of(
        new Treatment("hidden " + other, "hidden-activation", prior, evidence, settings, true));
  }
}
