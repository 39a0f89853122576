package basin.reports.minima;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.invented.Sweeps;
import basin.reports.record.Trials;
import basin.spi.report.Chart.Contours;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalMinimaTest {
  @Test
  void eachGroupIsCountedByKind() {
    Invented results = new Invented();
    end(results, "adam", 0.5, 1e-9, 1, 9);
    end(results, "adam", 0.5, 1e-9, -1, 9);
    end(results, "adam", 0.5, 1e-9, -2, 9);
    end(results, "sgd", 0.5, 0.25, 1, 9);
    end(results, "sgd", 0.5, 1e-9, 1, 9).ended(Outcome.DIVERGED, "");
    end(results, "momentum", 0.25, 1e-9, 1, 9);
    List<Verdict> verdicts = of(Verdict.class, results);
    assertEquals(
        List.of(
            new Verdict(
                    Tone.WARNING,
                    "With adam, 1 of 3 trials ended at a minimum and 2 at a saddle.",
                    "Seed 0: f = 0.5 from 4, ‖g‖ = 1e−9, left to gain 5e−19, λ from 1 to 9, minimum.")
                .seeing("end-points"),
            new Verdict(
                    Tone.NEUTRAL,
                    "With sgd, the one trial ended where there is still something to gain.",
                    "Seed 3: f = 0.5 from 4, ‖g‖ = 0.25, left to gain 0.03125, λ from 1 to 9, on its way.")
                .seeing("end-points"),
            new Verdict(
                    Tone.GOOD,
                    "With momentum, the one trial ended at a minimum.",
                    "Seed 5: f = 0.25 from 4, ‖g‖ = 1e−9, left to gain 5e−19, λ from 1 to 9, minimum.")
                .seeing("end-points")),
        verdicts);
  }

  @Test
  void theExampleIsOfTheChosenSetting() {
    Invented results = new Invented().goal("train.loss", false);
    for (String rate : List.of("0.1", "1", "10")) {
      results
          .trial(4, "optimizer.rate", rate)
          .curve("train.loss", rate.equals("1") ? 0.25 : 7)
          .curvature(
              8,
              rate.equals("1") ? 0.25 : 7,
              rate.equals("1") ? 1e-9 : 3,
              rate.equals("1") ? 5e-19 : 4.5,
              1,
              9);
    }
    Verdict verdict = of(Verdict.class, results).get(0);
    assertEquals(
        "Over all trials, 1 of 3 trials ended at a minimum and 2 where there is still something to gain.",
        verdict.text());
    assertEquals(
        "At the chosen rate 1, seed 4: f = 0.25 from 8, ‖g‖ = 1e−9, left to gain 5e−19, λ from 1 to 9, minimum.",
        verdict.evidence());
  }

  @Test
  void ofSeveralGroupsTheChosenRatesAreDrawn() {
    Invented results = new Invented().goal("train.loss", false);
    for (String optimizer : List.of("sgd", "adam")) {
      for (String rate : List.of("0.1", "1")) {
        bowl(results.trial(0, "optimizer", optimizer, "optimizer.rate", rate), 2, 1)
            .curve("train.loss", rate.equals("1") ? 0.25 : 7);
      }
    }
    Contours drawn = (Contours) of(Figure.class, results).get(0).chart();
    assertEquals(
        List.of("sgd at rate 1", "adam at rate 1"),
        drawn.paths().stream().map(p -> p.label()).toList());
  }

  @Test
  void theFourMinimaOfHimmelblauAreFourDestinations() {
    Table destinations =
        of(Table.class, Sweeps.surface()).stream()
            .filter(t -> t.name().equals("destinations"))
            .findFirst()
            .orElseThrow();
    assertEquals(4, destinations.rows().size());
    long trials =
        destinations.rows().stream()
            .flatMap(r -> r.stream().skip(2))
            .mapToLong(n -> (Long) n)
            .sum();
    assertEquals(20, trials);
  }

  @Test
  void trialsOnOneSurfaceShareAPictureThoughTheirGridsDiffer() {
    Invented results = new Invented();
    bowl(results, 2, 1);
    bowl(results, 3, 1);
    bowl(results, 3, 100);
    List<Figure> pictures = of(Figure.class, results);
    assertEquals(2, pictures.size());
    Contours shared = (Contours) pictures.get(0).chart();
    assertEquals(3, shared.x()[shared.x().length - 1]);
    assertEquals(2, shared.paths().size());
  }

  @Test
  void pathsAreTitledByTheProblemTheyLieOnWhereThereAreSeveral() {
    Invented results = new Invented();
    bowl(results.trial(0, "problem", "bowl").on("bowl"), 2, 1);
    bowl(results.trial(0, "problem", "pit").on("pit"), 3, 100);
    assertEquals(
        List.of("Paths over the level lines of pit", "Paths over the level lines of bowl"),
        of(Figure.class, results).stream().map(Figure::title).toList());
  }

  @Test
  void pathsOnAnotherProblemAreInAnotherPictureThoughItsHeightsAreNearlyTheSame() {
    Invented results = new Invented();
    bowl(results.trial(0, "problem", "bowl").on("bowl"), 3, 1);
    bowl(results.trial(0, "problem", "dent").on("dent"), 2, 1.001);
    assertEquals(2, of(Figure.class, results).size());
  }

  @Test
  void theSamePlaceOnAnotherProblemIsAnotherEnd() {
    Invented results = new Invented();
    bowl(results.trial(0, "problem", "bowl").on("bowl"), 2, 1).curve("train.loss", 1);
    bowl(results.trial(1, "problem", "bowl").on("bowl"), 2, 1).curve("train.loss", 1);
    bowl(results.trial(0, "problem", "pit").on("pit"), 3, 100).curve("train.loss", 5);
    Table destinations = of(Table.class, results).get(0);
    assertEquals(List.of("Problem", "Point", "f", "Trials"), titles(destinations));
    assertEquals(
        List.of("bowl", "pit"), destinations.rows().stream().map(row -> row.get(0)).toList());
    assertEquals(List.of(2, 1), destinations.rows().stream().map(row -> row.get(3)).toList());
  }

  @Test
  void aDivergedTrialShowsItsLastFiniteLossNotItsFirst() {
    Invented results = new Invented();
    end(results, "adam", 0.5, 1e-9, 1, 9);
    results
        .trial(7, "optimizer", "sgd")
        .curve("train.loss", 2.5)
        .curve("diverged.loss", 0, 6e29)
        .ended(Outcome.DIVERGED, "loss became infinite");
    Table table = of(Table.class, results).get(0);
    assertTrue(table.rows().get(1).contains(6e29), table.rows().get(1).toString());
    assertTrue(table.rows().get(1).contains("diverged"));
    List<Element> trials = new Trials().write(results);
    Table all = (Table) trials.get(1);
    assertTrue(all.rows().get(1).contains(6e29), all.rows().get(1).toString());
  }

  @Test
  void destinationsAreToldApartInAnyUnit() {
    for (double unit : new double[] {1, 1e-7, 3e40}) {
      Invented results = new Invented();
      for (double end : new double[] {1, 1.004, 1.2, -1}) {
        results
            .trial(0)
            .curve("train.loss", 1)
            .track("trajectory", new double[] {0, 0}, new double[] {end * unit, 0});
      }
      assertEquals(3, of(Table.class, results).get(0).rows().size(), "unit " + unit);
    }
  }

  @Test
  void withoutTheProbeThereIsNoSection() {
    Invented results = new Invented();
    results.trial(0).curve("train.loss", 1);
    assertEquals(List.of(), new LocalMinima().write(results));
  }

  @Test
  void atAKinkNothingIsSaidToBeLeft() {
    Invented results = new Invented();
    end(results, "kinked", 0.5, 1, 0.1, 2).curve("curvature.asymmetry", 0.4);
    Table table = of(Table.class, results).get(0);
    int left = table.columns().stream().map(c -> c.title()).toList().indexOf("Left");
    assertEquals(null, table.rows().get(0).get(left));
    String evidence = of(Verdict.class, results).get(0).evidence();
    assertFalse(evidence.contains("left to gain"), evidence);
  }

  @Test
  void whetherTheHessianIsExactIsSaid() {
    Invented exact = new Invented();
    end(exact, "adam", 0.5, 1e-9, 1, 9).curve("curvature.exact", 1);
    assertTrue(rule(exact).contains("The Hessian is exact, to rounding."));
    Invented differences = new Invented();
    end(differences, "adam", 0.5, 1e-9, 1, 9).curve("curvature.exact", 0);
    assertTrue(
        rule(differences)
            .contains(
                "The Hessian is made of central differences of the gradient: the problem does not give its second"
                    + " derivatives."));
    assertFalse(titles(of(Table.class, differences).get(0)).contains("Hessian"));
  }

  @Test
  void whereHessiansDifferInExactnessTheTableSaysWhichIsWhich() {
    Invented results = new Invented();
    end(results, "adam", 0.5, 1e-9, 1, 9).curve("curvature.exact", 1);
    end(results, "adam", 0.5, 1e-9, 1, 9).curve("curvature.exact", 1);
    end(results, "sgd", 0.5, 1e-9, 1, 9).curve("curvature.exact", 0);
    end(results, "old", 0.5, 1e-9, 1, 9);
    results.trial(9, "optimizer", "large").curve("curvature.gradient-norm", 1);
    assertTrue(
        rule(results)
            .contains(
                "The Hessian is exact, to rounding, in 2 trials, made of central differences of the gradient in 1"
                    + " trial and not known to be either in 1 trial: the table says which."),
        rule(results).toString());
    Table table = of(Table.class, results).get(0);
    int column = titles(table).indexOf("Hessian");
    assertEquals(
        List.of("exact", "exact", "differences", "", ""),
        table.rows().stream().map(r -> r.get(column)).toList());
  }

  @Test
  void resultsThatDoNotSayHowTheHessianWasMadeAreNotAsked() {
    Invented results = new Invented();
    end(results, "old", 0.5, 1e-9, 1, 9);
    assertEquals(EndPoint.RULE, rule(results));
    assertFalse(titles(of(Table.class, results).get(0)).contains("Hessian"));
  }

  private static List<String> rule(Invented results) {
    return of(Note.class, results).get(0).lines();
  }

  private static List<String> titles(Table table) {
    return table.columns().stream().map(c -> c.title()).toList();
  }

  private static InventedTrial end(
      Invented results, String optimizer, double f, double g, double smallest, double largest) {
    return results
        .trial(results.trials().size(), "optimizer", optimizer)
        .curve("train.loss", f)
        .curvature(4, f, g, g * g / 2 / Math.abs(smallest), smallest, largest);
  }

  /** steep·(x² + y²) on [−half, half]². */
  private static void bowl(Invented results, double half, double steep) {
    bowl(results.trial(0, "problem", "bowl" + steep, "optimizer", "o" + half), half, steep);
  }

  private static InventedTrial bowl(InventedTrial trial, double half, double steep) {
    double[] grid = IntStream.rangeClosed(-20, 20).mapToDouble(i -> half * i / 20).toArray();
    double[] z = new double[41 * 41];
    Arrays.setAll(z, k -> steep * (grid[k % 41] * grid[k % 41] + grid[k / 41] * grid[k / 41]));
    return trial
        .track("contour.x", grid)
        .track("contour.y", grid)
        .track("contour.z", z)
        .track("trajectory", new double[] {1, 1}, new double[] {0, 0});
  }

  private static <E extends Element> List<E> of(Class<E> kind, Invented results) {
    return new LocalMinima()
        .write(results).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void aPathIsCutWhereItLeavesFarBeyondItsLandscape() {
    Landscape square = new Landscape(new double[] {0, 1}, new double[] {0, 1}, new double[4]);
    assertTrue(square.near(-9, 10));
    assertFalse(square.near(0.5, 12));
    assertFalse(square.near(1e31, 0.5));
    assertFalse(square.near(Double.NaN, 0.5));
  }
}
