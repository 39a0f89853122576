package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Where a reference's optimizer goes, with the losses there and the averages it keeps. */
final class TruthPath {
  private final double tolerance;
  private final double[] losses;
  private final Map<Integer, double[]> points;
  private final Map<Integer, double[]> averages;

  private TruthPath(
      double tolerance,
      double[] losses,
      Map<Integer, double[]> points,
      Map<Integer, double[]> averages) {
    this.tolerance = tolerance;
    this.losses = losses;
    this.points = points;
    this.averages = averages;
  }

  static TruthPath of(JsonNode c) {
    int[] steps = c.has("param_steps") ? whole(Truth.numbers(c.get("param_steps"))) : null;
    return new TruthPath(
        c.required("tolerance").doubleValue(),
        Truth.numbers(c.required("loss")),
        byStep(c.get("params"), steps, 0),
        c.has("averaged_params_after_step")
            ? byStep(c.get("averaged_params_after_step"), null, 1)
            : byStep(c.get("averaged_params"), steps, 0));
  }

  private static Map<Integer, double[]> byStep(JsonNode rows, int[] steps, int first) {
    Map<Integer, double[]> byStep = new HashMap<>();
    for (int i = 0; rows != null && i < rows.size(); i++) {
      byStep.put(steps == null ? first + i : steps[i], Truth.numbers(rows.get(i)));
    }
    return byStep;
  }

  private static int[] whole(double[] numbers) {
    int[] whole = new int[numbers.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (int) numbers[i];
    }
    return whole;
  }

  double[] start() {
    return points.get(0);
  }

  void assertLoss(double loss, int step) {
    assertClose(losses[step], loss, "loss after " + step + " steps");
  }

  /** Where the reference tells of that step. */
  void assertPoint(double[] point, int step) {
    assertClose(points.get(step), point, "after " + step + " steps");
  }

  /** Where the reference keeps averages and tells of that step. */
  void assertAverage(double[] average, int step) {
    assertClose(averages.get(step), average, "of the average after " + step + " steps");
  }

  private void assertClose(double[] wanted, double[] got, String when) {
    for (int i = 0; wanted != null && i < wanted.length; i++) {
      assertClose(wanted[i], got[i], "coordinate " + i + " " + when);
    }
  }

  private void assertClose(double wanted, double got, String what) {
    assertEquals(wanted, got, tolerance * (1 + Math.abs(wanted)), what);
  }
}
