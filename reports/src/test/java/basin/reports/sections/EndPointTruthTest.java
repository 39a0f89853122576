package basin.reports.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.sections.EndPoint.Kind;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Verdicts on every stationary point that is known exactly. */
class EndPointTruthTest {
  @TestFactory
  Stream<DynamicTest> stationaryPointsAreCalledWhatTheyAre() {
    return Truth.read("test_functions.json").tests("functions", "id", 13, this::check);
  }

  private void check(JsonNode function) {
    for (JsonNode point : function.required("stationary_points")) {
      double[] spectrum = spectrum(point);
      double gradient = point.path("gradient_residual").asDouble(0);
      double value = point.required("value").doubleValue();
      EndPoint end = new EndPoint(value, gradient, spectrum[0], spectrum[spectrum.length - 1], 0);
      judge(point.required("kind").asText(), end, spectrum);
    }
  }

  /** In one dimension the second derivative is all there is. */
  private static double[] spectrum(JsonNode point) {
    double[] spectrum =
        point.has("second_derivative")
            ? new double[] {point.required("second_derivative").doubleValue()}
            : Truth.numbers(point.required("hessian_eigenvalues"));
    Arrays.sort(spectrum);
    return spectrum;
  }

  private static void judge(String kind, EndPoint end, double[] eigenvalues) {
    boolean flat = Arrays.stream(eigenvalues).anyMatch(l -> l == 0);
    if (flat || kind.equals("degenerate")) {
      assertEquals(Kind.UNDECIDED, end.kind(), end.numbers());
    } else {
      assertEquals(kind, end.kind().words(), end.numbers());
    }
  }
}
