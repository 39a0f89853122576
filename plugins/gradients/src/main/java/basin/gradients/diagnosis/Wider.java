package basin.gradients.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Narrow hidden layers as wide as is usual. */
record Wider() implements Change {
  private static final double NARROW = 4;
  private static final double USUAL_WIDTH = 32;

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    Map<String, String> settings = new LinkedHashMap<>();
    double least = Double.POSITIVE_INFINITY;
    for (Part layer : setup.hidden()) {
      double units = layer.number("units").orElse(USUAL_WIDTH);
      least = Math.min(least, units);
      if (units < USUAL_WIDTH && setup.top(layer)) {
        settings.put(layer.path() + ".units", "" + (int) USUAL_WIDTH);
      }
    }
    if (settings.isEmpty()) {
      return List.of();
    }
    boolean narrow = least < NARROW;
    return List.of(
        new Treatment(
            "32 units in each hidden layer",
            "width",
            narrow ? LIKELY - 0.1 : GENERAL + 0.05,
            narrow
                ? "a hidden layer has %d unit%s".formatted((int) least, least == 1 ? "" : "s")
                : "",
            settings,
            true));
  }
}
