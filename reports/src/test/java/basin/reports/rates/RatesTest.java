package basin.reports.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Listing;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
  private static final int STEPS = 200;

  @ParameterizedTest
  @CsvSource({"0.9, 0, 3", "0.99, -7, 0.5", "0.5, 2, 40", "0.998, 1e-3, 1"})
  void aGeometricCourseAboveAKnownMinimumGivesItsFactorAndConstant(
      double factor, double minimum, double constant) {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0)
        .rowless()
        .curve("train.loss", series(t -> minimum + constant * Math.pow(factor, t)))
        .curve("minimum.loss", minimum);
    assertEquals("C·qᵗ", cell(results, "Law"));
    assertEquals(factor, number(results, "q or p"), 2e-4 * (1 - factor));
    assertEquals(constant, number(results, "C"), 1e-2 * constant);
    assertEquals("known", cell(results, "It is"));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "0.5, 3"})
  void aPowerOfTheTimeGivesItsExponent(double exponent, double minimum) {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0)
        .rowless()
        .curve("train.loss", series(t -> minimum + 5 * Math.pow(t + 1e-3, -exponent)))
        .curve("minimum.loss", minimum);
    assertEquals("C·t⁻ᵖ", cell(results, "Law"));
    assertEquals(exponent, number(results, "q or p"), 1e-3);
    assertEquals(5, number(results, "C"), 2e-2);
  }

  @Test
  void anUnknownMinimumIsFittedAndCalledSo() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).rowless().curve("train.loss", series(t -> 0.25 + 2 * Math.pow(0.97, t)));
    assertEquals("fitted", cell(results, "It is"));
    assertEquals(0.25, number(results, "Minimum"), 1e-3);
    assertEquals(0.97, number(results, "q or p"), 2e-3);
  }

  @Test
  void aNewtonStepFromTheEndGivesTheMinimum() {
    Invented results = new Invented().goal("train.loss", false);
    double end = 4 + 2 * Math.pow(0.95, STEPS);
    results
        .trial(0)
        .rowless()
        .curve("train.loss", series(t -> 4 + 2 * Math.pow(0.95, t)))
        .curvature(6, end, 1e-2, end - 4, 1, 3);
    assertEquals("by a Newton step from the end", cell(results, "It is"));
    assertEquals(4, number(results, "Minimum"), 1e-12);
    assertEquals(0.95, number(results, "q or p"), 1e-6);
  }

  @Test
  void theIntervalIsStudentsOverTheSeeds() {
    Invented results = new Invented().goal("train.loss", false);
    double[] factors = {0.90, 0.91, 0.92};
    for (int seed = 0; seed < factors.length; seed++) {
      double factor = factors[seed];
      results
          .trial(seed)
          .rowless()
          .curve("train.loss", series(t -> Math.pow(factor, t)))
          .curve("minimum.loss", 0);
    }
    double mean = (Math.log(0.90) + Math.log(0.91) + Math.log(0.92)) / 3;
    assertEquals(Math.exp(mean), number(results, "q or p"), 1e-9);
    assertTrue(number(results, "CI low") < 0.89 && number(results, "CI high") > 0.93);
  }

  @Test
  void roundingNearTheMinimumIsLeftOut() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0)
        .rowless()
        .curve("train.loss", series(t -> 3 + Math.pow(0.7, t)))
        .curve("minimum.loss", 3);
    assertEquals(0.7, number(results, "q or p"), 1e-3, "what is left is lost in 3 after 100 steps");
  }

  @Test
  void whatDoesNotGoDownHasNoRate() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0)
        .rowless()
        .curve("train.loss", series(t -> 1 + 0.01 * t))
        .curve("minimum.loss", 0);
    assertTrue(new Rates().write(results).isEmpty());
  }

  @Test
  void theFirstUnstableRateEndsTheStableOnes() {
    Invented results = sweep(0.019, 0.0199, 0.021, 0.03);
    List<Object> row = table(results, "largest-rates").rows().get(0);
    assertEquals(0.0199, row.get(1));
    assertEquals(0.021, row.get(2));
    assertEquals(0.02, (Double) row.get(3), 1e-12);
    assertEquals("2/λ", row.get(4));
    assertTrue(
        text(results)
            .contains("between 0.0199 and 0.021; theory says 2/λ = 0.02, which lies there"),
        text(results));
    assertEquals(
        List.of(
            "# add to the file and run it again: finds each rate to 1 %, under each seed\n"
                + "analyses: [{stability-threshold: {width: 0.01}}]"),
        all(Listing.class, results).stream().map(Listing::text).toList());
  }

  /** Gradient descent on a bowl with the largest eigenvalue 100, at these rates. */
  private static Invented sweep(double... rates) {
    Invented results = new Invented().goal("train.loss", false);
    for (double rate : rates) {
      double factor = Math.max(Math.abs(1 - 100 * rate), 1 - rate);
      InventedTrial trial =
          results
              .trial(0, "optimizer.rate", Double.toString(rate))
              .rowless()
              .set(
                  "{\"optimizer\": {\"sgd\": {\"rate\": {\"constant\": {\"value\": "
                      + rate
                      + "}}, \"weight-decay\": {\"constant\": {\"value\": 0}}}}}");
      trial.curve("train.loss", series(t -> Math.pow(factor, 2 * t))).curve("minimum.loss", 0);
      if (rate > 0.025) {
        trial.ended(Outcome.DIVERGED, "the loss is not finite");
      }
      trial
          .curvature(1, 0.5, 1e-2, 0.1, 1, 100)
          .track("curvature.eigenvalues", new double[] {1, 100});
    }
    return results;
  }

  @Test
  void theoryStandsBesideWhatWasMeasured() {
    Invented results = sweep(0.01, 0.015);
    assertEquals(0.985, number(results, "√q"), 1e-6);
    assertEquals(0.985, number(results, "Theory"), 1e-9);
    assertEquals(99.0 / 101, number(results, "Best"), 1e-12);
    assertEquals(100, number(results, "κ"), 1e-12);
    assertTrue(
        text(results).contains("theory says 0.985 at this rate, as measured"), text(results));
  }

  @Test
  void theCourseIsDrawnAboveTheMinimum() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0)
        .rowless()
        .curve("train.loss", series(t -> 1 + Math.pow(0.9, t)))
        .curve("minimum.loss", 1);
    assertEquals("loss-above-minimum", all(Figure.class, results).get(0).name());
  }

  private static double[] series(IntToDoubleFunction value) {
    return IntStream.rangeClosed(0, STEPS).mapToDouble(value).toArray();
  }

  private static Object cell(Invented results, String column) {
    Table table = table(results, "rates");
    List<String> titles = table.columns().stream().map(c -> c.title()).toList();
    return table.rows().get(0).get(titles.indexOf(column));
  }

  private static double number(Invented results, String column) {
    return (Double) cell(results, column);
  }

  private static String text(Invented results) {
    return String.join(" ", all(Paragraph.class, results).stream().map(Paragraph::text).toList());
  }

  private static Table table(Invented results, String name) {
    return all(Table.class, results).stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static <E extends Element> List<E> all(Class<E> kind, Invented results) {
    return Stream.of(new Rates().write(results))
        .flatMap(List::stream)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
