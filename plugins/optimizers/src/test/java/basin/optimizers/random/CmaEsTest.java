package basin.optimizers.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CmaEsTest {
  /** The tutorial's table 1, worked out by hand for n = 10, λ = 10. */
  @Test
  void constantsAreTheTutorials() {
    CmaEsConstants c = CmaEsConstants.of(10, 10, false);
    assertEquals(3.167299, c.mueff(), 1e-6);
    assertEquals(5.167299 / 18.167299, c.cSigma(), 1e-7);
    assertEquals(1 + c.cSigma(), c.dSigma(), 1e-15);
    assertEquals((4 + 0.3167299) / (14 + 0.6334598), c.cC(), 1e-7);
    assertEquals(2 / (11.3 * 11.3 + 3.167299), c.c1(), 1e-8);
    assertEquals(2 * (0.25 + 3.167299 + 1 / 3.167299 - 2) / (144 + 3.167299), c.cMu(), 1e-8);
    assertEquals(1, DoubleStream.of(c.weights()).limit(5).sum(), 1e-15);
    assertTrue(DoubleStream.of(c.weights()).skip(5).allMatch(w -> w < 0));
    assertEquals(3.084727, c.chi(), 1e-6);
  }

  /** 10³ between the axes, turned by half a right angle. */
  @Test
  void itLearnsANarrowValleyThatLiesAcross() {
    Path path =
        new Path(new CmaEs(0.5, Optional.empty(), CmaEs.Covariance.FULL), Path::valley, 3, 1);
    int steps = path.until(1e-14);
    assertTrue(steps < 200, () -> steps + " generations");
    assertEquals(7 * steps, path.values, "λ = 4 + ⌊3 ln 2⌋ values and that of the mean");
    assertTrue(path.descent.quantities().get("axis-ratio") > 10);
  }

  @Test
  void scalesAloneAreEnoughWhereAxesAreCoordinates() {
    Path path =
        new Path(new CmaEs(0.5, Optional.of(8), CmaEs.Covariance.DIAGONAL), Path::axes, 3, 1, -1);
    int steps = path.until(1e-14);
    assertTrue(steps < 300, () -> steps + " generations");
  }

  @Test
  void itFindsTheFarEndOfRosenbrocksValley() {
    Path path =
        new Path(
            new CmaEs(0.3, Optional.empty(), CmaEs.Covariance.FULL), Path::rosenbrock, -1.2, 1);
    path.until(1e-12);
    assertEquals(1, path.point.get(0), 1e-4);
    assertEquals(1, path.point.get(1), 1e-4);
  }

  @Test
  void whatCannotGetShorterFinishes() {
    Path path =
        new Path(
            new CmaEs(0.3, Optional.empty(), CmaEs.Covariance.FULL),
            x -> x[0] * x[0] + x[1] * x[1],
            1,
            1);
    int steps = 0;
    while (path.descent.finished().isEmpty() && steps < 1000) {
      path.step();
      steps++;
    }
    assertEquals(
        "steps have become shorter than 1.0e-12 of the first",
        path.descent.finished().orElse("after 1000 steps not finished"));
  }

  @Test
  void tooManyParametersAreRefusedInWords() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new CmaEs(0.3, Optional.empty(), CmaEs.Covariance.FULL)
                        .start(new FlatSpace(Arithmetic.of(Precision.FLOAT64), 1001)))
            .getMessage();
    assertEquals(
        "cma-es learns all directions of 1001 parameters, which takes minutes for more than 1000;"
            + " take covariance: diagonal",
        message);
  }

  private interface Height {
    double at(double... x);
  }

  private static final class Path implements Objective {
    final Descent descent;
    final Vec point;
    int values;
    private final Vec gradient;
    private final Height height;
    private int t;

    Path(CmaEs settings, Height height, double... start) {
      FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), start.length);
      this.height = height;
      this.descent = settings.start(space);
      this.point = space.vector().set(start);
      this.gradient = space.vector();
    }

    double step() {
      return descent.step(point, gradient, this, Progress.of(t++, 1000, 1));
    }

    /** How many steps it takes to a height. */
    int until(double wanted) {
      int steps = 1;
      while (step() > wanted && steps < 1000) {
        steps++;
      }
      return steps;
    }

    static double valley(double... x) {
      double along = x[0] + x[1];
      double across = x[0] - x[1];
      return along * along + 1e3 * across * across;
    }

    static double axes(double... x) {
      return x[0] * x[0] + 100 * x[1] * x[1] + 1e4 * x[2] * x[2];
    }

    static double rosenbrock(double... x) {
      double bend = x[1] - x[0] * x[0];
      return (1 - x[0]) * (1 - x[0]) + 100 * bend * bend;
    }

    @Override
    public double value(Vec at) {
      values++;
      return height.at(at.toArray());
    }

    @Override
    public double gradient(Vec at, Vec slope) {
      throw new AssertionError("asks for a gradient");
    }
  }
}
