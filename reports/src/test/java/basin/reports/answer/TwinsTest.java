package basin.reports.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.convergence.Convergence;
import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.invented.Sweeps;
import basin.reports.rates.Rates;
import basin.reports.targets.TimeToTarget;
import basin.reports.tuning.Tuning;
import basin.spi.report.Element;
import basin.spi.report.Element.Fact;
import basin.spi.report.Element.Facts;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Section;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a report says of a small experiment and of its twins: in another unit, in another order,
 * under other names, with fewer decimals. The sentences are the same; numbers and names follow.
 */
class TwinsTest {
  private static final List<String> NAMES = List.of("adam", "momentum", "sgd");
  private static final List<String> RATES = List.of("0.1", "1");
  private static final double[] SHARES = {29, 28, 27, 29, 26, 28};
  private static final int ROWS = 30;

  /** What stands at the ends of the losses. */
  enum Ends {
    DECADES,
    ZEROS,
    NOISE,
    DIVERGED
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p-20, 0x1p20})
  void theUnitOfTheLossChangesNumbersAlone(double unit) {
    for (Ends ends : Ends.values()) {
      for (boolean timed : new boolean[] {false, true}) {
        List<String> own = said(losses(ends, x -> x, NAMES, timed, 1));
        List<String> twin = said(losses(ends, x -> x * unit, NAMES, timed, unit));
        assertEquals(withoutNumbers(own), withoutNumbers(twin), ends + "");
        assertTrue(own.size() > 5 && !own.equals(twin));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Ends.class)
  void theOrderOfAlternativesChangesNothing(Ends ends) {
    List<String> turned = new ArrayList<>(NAMES);
    Collections.reverse(turned);
    assertEquals(
        said(losses(ends, x -> x, NAMES, false, 1)), said(losses(ends, x -> x, turned, false, 1)));
  }

  @ParameterizedTest
  @EnumSource(Ends.class)
  void namesChangeNothingButNames(Ends ends) {
    UnaryOperator<String> renamed =
        text -> text.replace("adam", "a 0").replace("momentum", "m, 2 × 4").replace("sgd", "s: 1");
    List<String> own = said(losses(ends, x -> x, NAMES, false, 1));
    List<String> twin = said(losses(ends, x -> x, NAMES, false, 1, renamed));
    assertEquals(own.stream().map(renamed).toList(), twin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"float", "4 decimals", "6 decimals"})
  void decimalsChangeNothing(String kept) {
    DoubleUnaryOperator rounding =
        switch (kept) {
          case "float" -> x -> (float) x;
          case "4 decimals" -> x -> Math.rint(x * 1e4) / 1e4;
          default -> x -> Math.rint(x * 1e6) / 1e6;
        };
    assertEquals(said(accuracies(x -> x)), said(accuracies(rounding)));
  }

  private static Invented losses(
      Ends ends, DoubleUnaryOperator unit, List<String> order, boolean timed, double target) {
    return losses(ends, unit, order, timed, target, x -> x);
  }

  private static Invented losses(
      Ends ends,
      DoubleUnaryOperator unit,
      List<String> order,
      boolean timed,
      double target,
      UnaryOperator<String> renamed) {
    Invented results = new Invented();
    if (timed) {
      results.goal("train.loss", false, 0.5 * target);
    } else {
      results.goal("train.loss", false);
    }
    for (String name : order) {
      for (String rate : RATES) {
        for (int seed = 0; seed < 6; seed++) {
          double[] curve = curve(ends, NAMES.indexOf(name), RATES.indexOf(rate), seed);
          for (int i = 0; i < curve.length; i++) {
            curve[i] = unit.applyAsDouble(curve[i]);
          }
          InventedTrial trial =
              results
                  .trial(seed, "optimizer", renamed.apply(name), "optimizer.rate", rate)
                  .curve("train.loss", curve);
          if (ends == Ends.DIVERGED && name.equals("momentum") && seed % 3 == 0) {
            trial.ended(Outcome.DIVERGED, "");
          }
        }
      }
    }
    return results;
  }

  private static double[] curve(Ends ends, int name, int rate, int seed) {
    double scatter = 1 + 0.3 * Sweeps.jitter(7 * name + rate, seed);
    double end =
        switch (ends) {
          case DECADES -> Math.pow(10, -2 - name - rate) * scatter;
          case ZEROS -> seed < 3 - name ? 0 : 0.4 * scatter;
          case NOISE -> name < 2 ? 1e-17 * scatter : 0.1 * scatter;
          case DIVERGED -> name == 1 ? 0.01 * scatter : 0.3 * scatter;
        };
    return new double[] {3 + scatter, 1 + 0.2 * name + scatter, 0.2 * scatter + end, end};
  }

  private static Invented accuracies(DoubleUnaryOperator rounding) {
    Invented results = new Invented();
    for (String name : NAMES) {
      for (int seed = 0; seed < 6; seed++) {
        double right = SHARES[seed] - NAMES.indexOf(name) * (seed % 2 + 1);
        results
            .trial(seed, "optimizer", name)
            .curve("validation.accuracy", 0.5, rounding.applyAsDouble(right / ROWS))
            .curve("train.loss", 2, 1 + 0.1 * Sweeps.jitter(seed, 3));
      }
    }
    return results;
  }

  /** Every sentence of the sections whose subject is the comparison. */
  private static List<String> said(Invented results) {
    return Stream.<Section>of(
            new Answer(), new Convergence(), new TimeToTarget(), new Rates(), new Tuning())
        .flatMap(s -> s.write(results).stream())
        .flatMap(TwinsTest::sentences)
        .toList();
  }

  private static Stream<String> sentences(Element element) {
    if (element instanceof Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    if (element instanceof Verdict verdict) {
      return Stream.of(verdict.text(), verdict.evidence());
    }
    if (element instanceof Facts facts) {
      return facts.facts().stream().map(Fact::text);
    }
    if (element instanceof Note note) {
      return note.lines().stream();
    }
    return element instanceof Figure figure
        ? Stream.of(figure.title(), figure.reading())
        : Stream.empty();
  }

  private static String withoutNumbers(List<String> sentences) {
    return sentences.stream()
        .map(s -> s.replaceAll("−?\\d+(\\.\\d+)?(e−?\\d+)?", "#"))
        .collect(Collectors.joining("\n"));
  }
}
