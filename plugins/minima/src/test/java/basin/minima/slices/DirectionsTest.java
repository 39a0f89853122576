package basin.minima.slices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.spi.analysis.Earlier;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.spi.slice.Cut;
import basin.spi.slice.Frame;
import basin.testkit.Notebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  private static final Cut PLANE = new Cut(true, 2, 5, 1);
  private static final Cut LINES = new Cut(false, 2, 5, 1);

  /** f = ½(x² + 9y² + 4z²). */
  private static GivenSite bowl(double[]... ends) {
    GivenSite site =
        GivenSite.of(
            new Quadratic(
                1,
                1,
                0,
                List.of(List.of(1.0, 0.0, 0.0), List.of(0.0, 9.0, 0.0), List.of(0.0, 0.0, 4.0)),
                List.of(),
                List.of(0.0)));
    for (double[] end : ends) {
      site.trial(Map.of("end-point", end));
    }
    return site;
  }

  @Test
  void eigenvectorsComeSteepestFirstAndAsLongAsThePoint() {
    Frame frame = new TopEigenvectors(50).frame(bowl(new double[] {3, 0, 4}), 1, PLANE);
    assertArrayEquals(new double[] {9, 4}, frame.told().get("eigenvalues"), 1e-9);
    assertEquals(5, Math.abs(frame.directions().get(0).get(1)), 1e-6);
    assertEquals(5, Math.abs(frame.directions().get(1).get(2)), 1e-6);
    assertTrue(frame.told().get("residuals")[0] <= 1e-4);
  }

  @Test
  void atAPointOfZerosDirectionsHaveLengthOne() {
    GivenSite site = bowl(new double[3]);
    for (FilterNorm scale : FilterNorm.values()) {
      Frame frame = new RandomDirections(0, scale).frame(site, 1, PLANE);
      assertEquals(1, frame.directions().get(0).norm(), 1e-12, scale.name());
    }
    assertEquals(1, new TopEigenvectors(9).frame(site, 1, LINES).directions().get(0).norm(), 1e-9);
  }

  @Test
  void oneSeedDrawsOneDirectionAndAnotherAnother() {
    GivenSite site = bowl(new double[] {1, 2, 3});
    double[] first = direction(site, 0);
    assertArrayEquals(first, direction(site, 0));
    assertTrue(Math.abs(first[0] - direction(site, 1)[0]) > 1e-6);
  }

  private static double[] direction(GivenSite site, long seed) {
    RandomDirections random = new RandomDirections(seed, FilterNorm.WHOLE);
    return random.frame(site, 1, PLANE).directions().get(0).toArray();
  }

  @Test
  void threeEndsLieInTheirPlaneWhereTheirMarksSay() {
    GivenSite site = bowl(new double[] {1, 0, 0}, new double[] {3, 0, 0}, new double[] {2, 5, 1});
    Frame frame = new ThroughEnds(ThroughEnds.Whose.GROUP).frame(site, 3, PLANE);
    Vec first = frame.directions().get(0);
    Vec second = frame.directions().get(1);
    assertEquals(0, first.dot(second), 1e-12);
    assertEquals(first.norm(), second.norm(), 1e-12);
    for (int end = 0; end < 3; end++) {
      double[] mark = frame.marks().get(end);
      Vec there = site.vector(3).set(frame.origin());
      there.addScaled(mark[0], first).addScaled(mark[1], second);
      assertArrayEquals(site.vector(end, "end-point").toArray(), there.toArray(), 1e-12);
      for (int i = 0; i < 2; i++) {
        assertTrue(frame.low()[i] < mark[i] && mark[i] < frame.high()[i]);
      }
    }
  }

  @Test
  void linesGoStraightToEachOtherEnd() {
    GivenSite site = bowl(new double[] {1, 0, 0}, new double[] {3, 0, 0}, new double[] {2, 5, 1});
    Frame frame = new ThroughEnds(ThroughEnds.Whose.GROUP).frame(site, 3, LINES);
    assertArrayEquals(new double[] {2, 0, 0}, frame.directions().get(0).toArray());
    assertArrayEquals(new double[] {1, 5, 1}, frame.directions().get(1).toArray());
    assertArrayEquals(new double[] {0, 1}, frame.marks().get(2));
  }

  @Test
  void endsOnOneLineSpanNoPlane() {
    GivenSite site = bowl(new double[] {0, 0, 1}, new double[] {0, 0, 2}, new double[] {0, 0, 5});
    ThroughEnds ends = new ThroughEnds(ThroughEnds.Whose.GROUP);
    assertThrows(IllegalArgumentException.class, () -> ends.frame(site, 3, PLANE));
  }

  /** However many units share it. */
  @Test
  void bandsTogetherAreThePlane() {
    double[][] whole = plane(1);
    assertEquals(7, whole.length);
    assertEquals(0.5 * (3 + 9 * 4 + 4), whole[6][6], 1e-12); // (√3, 2, 1)
    for (int bands : new int[] {2, 3, 7}) {
      assertArrayEquals(whole, plane(bands), bands + " bands");
    }
  }

  private static double[][] plane(int bands) {
    GivenSite site = bowl(new double[3]);
    site.recorded("origin", List.of(new double[] {0, 0, 1}))
        .recorded("directions", List.of(new double[] {Math.sqrt(3), 0, 0}, new double[] {0, 2, 0}))
        .recorded("low", List.of(new double[] {-1, -1}))
        .recorded("high", List.of(new double[] {1, 1}));
    List<double[]> rows = new ArrayList<>();
    for (int band = 1; band <= bands; band++) {
      Notebook part = new Notebook();
      Unit.Computation unit =
          new Unit.Computation(
              "losses %d of %d, directions at a".formatted(band, bands),
              List.of("a"),
              List.of(),
              List.of(new Earlier("directions at a", List.of("origin"))));
      new Plane(new RandomDirections(0, FilterNorm.FILTERS), 7, 1, bands, Ends.BEST, 1)
          .compute(unit, site, part);
      rows.addAll(part.vectors("loss"));
    }
    return rows.toArray(double[][]::new);
  }

  @Test
  void pointsInAPlaneHaveNoThirdDirection() {
    List<Vec> path =
        List.of(
            GivenSite.vec(4, 0, 0),
            GivenSite.vec(0, 1, 0),
            GivenSite.vec(2, 1, 0),
            GivenSite.vec(0, 0, 0));
    PrincipalDirections directions =
        PrincipalDirections.of(path, GivenSite.vec(0, 0, 0), 3, () -> GivenSite.vec(0, 0, 0));
    assertEquals(2, directions.basis().size());
    assertEquals(0, directions.values()[2], 1e-15);
    assertEquals(1, directions.explained()[0] + directions.explained()[1], 1e-15);
  }
}
