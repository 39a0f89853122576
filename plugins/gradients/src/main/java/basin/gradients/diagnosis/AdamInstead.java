package basin.gradients.diagnosis;

import java.util.List;
import java.util.Map;

/** Adam with its defaults, which gets along with much that is not its fault. */
record AdamInstead() implements Change {
  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Part optimizer = setup.optimizer();
    boolean already =
        optimizer.name().equals("adam") && optimizer.number("rate").orElse(0) == 0.001;
    return already
        ? List.of()
        : List.of(
            new Treatment(
                "adam", "optimizer", GENERAL + 0.1, "", Map.of("optimizer", "adam"), true));
  }
}
