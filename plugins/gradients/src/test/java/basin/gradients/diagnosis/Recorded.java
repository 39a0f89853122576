package basin.gradients.diagnosis;

import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Vital signs that a test makes up: of a trial of three layers that learns all there is. */
final class Recorded {
  private final Map<String, double[]> series = new LinkedHashMap<>();

  Recorded() {
    with("phase", 0, 1, 2, 3);
    with("rows", 500);
    with("loss", 1, 0.5, 0.25, 0.12, 0.06, 0.03, 0.02, 0.02, 0.02, 0.02, 0.02);
    with("learnt.train", 0, 0.5, 0.9, 0.98);
    with("loss.train", 1, 0.5, 0.1, 0.02);
    with("constant", 1);
    with("neighbours", 0.9);
    with("input-size", 1);
    with("input-offset", 0);
    with("input-spread", 1);
    with("target-kind", 0);
    with("target-columns", 1);
    with("target-least", -2);
    with("target-most", 2);
    with("target-mean", 0);
    with("target-deviation", 1);
    for (String layer : List.of("dense1", "dense2", "dense3")) {
      with("gradient." + layer, 1, 1, 1, 1);
      with("size." + layer, 1, 1, 1, 1);
      with("cosine." + layer, 0.5, 0.5, 0.5, 0.5);
      with("underflow." + layer, 0, 0, 0, 0);
      with("dead." + layer, 0, 0, 0, 0);
      with("equal." + layer, 0, 0, 0, 0);
      with("moved." + layer, 0, 0.5, 1, 1);
    }
  }

  Recorded with(String name, double... values) {
    series.put("vital-signs." + name, values);
    return this;
  }

  List<String> names() {
    return new ArrayList<>(series.keySet());
  }

  Optional<Curve> curve(String name) {
    return Optional.ofNullable(series.get(name))
        .map(
            values ->
                new Curve(
                    name,
                    IntStream.range(0, values.length).asLongStream().toArray(),
                    new double[values.length],
                    new long[values.length],
                    values));
  }

  Signs signs() {
    return new Signs(Optional.of(basin.spi.run.Outcome.COMPLETED), names(), this::curve);
  }
}
