package basin.problems.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.newton.GaussNewton;
import basin.optimizers.newton.LevenbergMarquardt;
import basin.optimizers.newton.LevenbergMarquardt.Scaling;
import basin.optimizers.search.Backtracking;
import basin.schedules.Constant;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** NIST's data as the references give them, not as they lie beside the problems. */
class NistTruthTest {
  @TestFactory
  Stream<DynamicTest> linearRegressionsAreSolvedToNineDigits() {
    return Truth.read("nist_linear.json")
        .tests(
            "datasets",
            "id",
            6,
            c -> {
              Solved solved =
                  Solved.by(
                      new GaussNewton(new Constant(1), new Backtracking(1e-4, 0.5, 60), 1e-10),
                      LinearRegression.of(expanded(c)),
                      100);
              double digits = solved.digits(Truth.numbers(c.required("certified")));
              double wanted = c.required("id").asText().equals("Filip") ? 5 : 9;
              assertTrue(digits >= wanted, () -> digits + " digits");
            });
  }

  private static List<double[]> expanded(JsonNode c) {
    double[] powers = powers(c.required("design").asText());
    List<double[]> rows = new ArrayList<>();
    for (double[] row : Truth.rows(c.required("data"))) {
      double[] expanded;
      if (powers.length == 0) {
        expanded = new double[row.length + 1];
        System.arraycopy(row, 1, expanded, 2, row.length - 1);
        expanded[1] = 1;
      } else {
        expanded = new double[powers.length + 1];
        for (int i = 0; i < powers.length; i++) {
          expanded[i + 1] = StrictMath.pow(row[1], powers[i]);
        }
      }
      expanded[0] = row[0];
      rows.add(expanded);
    }
    return rows;
  }

  /** Those in brackets; none where predictors are given. */
  private static double[] powers(String design) {
    if (!design.startsWith("polynomial")) {
      return new double[0];
    }
    String inside = design.substring(design.indexOf('[') + 1, design.indexOf(']'));
    return Stream.of(inside.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  /**
   * Six digits of the parameters and eight of the sum, from both starts, by one of two scalings.
   */
  @TestFactory
  Stream<DynamicTest> nonlinearRegressionsAreSolvedFromBothStarts() {
    return Truth.read("nist_nonlinear.json")
        .tests(
            "datasets",
            "id",
            16,
            c -> {
              for (String start : List.of("start_1", "start_2")) {
                Solved one = solved(c, start, Scaling.LEVENBERG);
                double[] certified = Truth.numbers(c.required("certified"));
                Solved solved =
                    one.digits(certified) >= 6 ? one : solved(c, start, Scaling.MARQUARDT);
                double digits = solved.digits(certified);
                assertTrue(digits >= 6, () -> start + ": " + digits + " digits");
                double squares = c.required("residual_sum_of_squares").doubleValue();
                assertEquals(squares, solved.squares(), 1e-8 * squares + 1e-20, start);
              }
            });
  }

  private static Solved solved(JsonNode c, String start, Scaling scaling) {
    return Solved.by(new LevenbergMarquardt(1e-2, 10, 10, scaling, 0), regression(c, start), 2000);
  }

  private static Regression regression(JsonNode c, String start) {
    Model model = NistModels.TABLE.get(c.required("id").asText().toLowerCase(Locale.ROOT));
    Assumptions.assumeTrue(model != null, "no such model");
    List<double[]> rows = new ArrayList<>();
    for (double[] row : Truth.rows(c.required("data"))) {
      row[0] = c.required("response").asText().startsWith("log") ? StrictMath.log(row[0]) : row[0];
      rows.add(row);
    }
    return new Regression(model, Truth.numbers(c.required(start)), rows);
  }
}
