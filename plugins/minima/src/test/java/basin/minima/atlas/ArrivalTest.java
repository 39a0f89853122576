package basin.minima.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.engine.surface.SurfaceLandscape;
import basin.minima.atlas.Arrival.Place;
import basin.minima.stationary.Measured;
import basin.minima.terrain.Terrain;
import basin.spi.number.Precision;
import basin.testkit.formula.FormulaSurface;
import org.junit.jupiter.api.Test;

/** Ends at which second order does not tell all. */
class ArrivalTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  @Test
  void whereFIsFlatterThanASquareThereIsAPlaceWithoutACurvature() {
    Arrival arrival = of("x0**4+x1**2", 0.1, 0.1);
    assertEquals(Place.VALLEY, arrival.place());
    assertEquals(0, arrival.loss(), 1e-12);
    assertTrue(arrival.onItsWay());
  }

  @Test
  void aRingOfMinimaIsAValleyWithOneFlatDirection() {
    Arrival arrival = of("(x0**2+x1**2-1)**2", 1.5, 0.3);
    assertEquals(Place.VALLEY, arrival.place());
    assertEquals(1, arrival.flat());
    assertEquals(0, arrival.loss(), 1e-25);
  }

  @Test
  void aPointBesideASaddleIsAtItAndOneFurtherAwayGoesDown() {
    Arrival near = of("x0**2-x1**2+x1**4", 1e-8, 1e-8);
    assertEquals(Place.SADDLE, near.place());
    assertEquals(1, near.index());
    assertFalse(near.onItsWay());
    Arrival far = of("x0**2-x1**2+x1**4", 1e-3, 1e-3);
    assertEquals(Place.MINIMUM, far.place());
    assertEquals(-0.25, far.loss(), 1e-15);
    assertTrue(far.onItsWay());
  }

  @Test
  void atAKinkThereIsAPlaceOfWhichSecondOrderTellsNothing() {
    Arrival arrival = of("abs(x0)+x1**2", 0.1, 0.1);
    assertEquals(Place.VALLEY, arrival.place());
    assertTrue(arrival.loss() < 0.01, "below where it began, at 0.11");
  }

  @Test
  void whatFallsForEverEndsNowhere() {
    Arrival arrival = of("x0+x1**2", 1, 1);
    assertEquals(Place.NOWHERE, arrival.place());
    assertEquals(2, arrival.loss());
    assertEquals(0, arrival.moved());
  }

  private static Arrival of(String formula, double x, double y) {
    SurfaceLandscape landscape = new SurfaceLandscape(new FormulaSurface(formula, 2));
    Terrain terrain = new Terrain(landscape.whole(), landscape.blocks(), () -> DOUBLES.vec(2));
    return Arrival.of(Measured.of(terrain), DOUBLES.vec(x, y));
  }
}
