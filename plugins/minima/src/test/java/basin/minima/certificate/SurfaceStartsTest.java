package basin.minima.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.minima.stationary.Linear;
import basin.problems.surfaces.Ackley;
import basin.problems.surfaces.Beale;
import basin.problems.surfaces.Booth;
import basin.problems.surfaces.Branin;
import basin.problems.surfaces.Easom;
import basin.problems.surfaces.GoldsteinPrice;
import basin.problems.surfaces.Griewank;
import basin.problems.surfaces.Himmelblau;
import basin.problems.surfaces.HyperbolicSaddle;
import basin.problems.surfaces.Levy;
import basin.problems.surfaces.Matyas;
import basin.problems.surfaces.McCormick;
import basin.problems.surfaces.MonkeySaddle;
import basin.problems.surfaces.MullerBrown;
import basin.problems.surfaces.QuarticValley;
import basin.problems.surfaces.Rastrigin;
import basin.problems.surfaces.Rosenbrock;
import basin.problems.surfaces.SixHumpCamel;
import basin.problems.surfaces.StyblinskiTang;
import basin.problems.surfaces.ThreeHumpCamel;
import basin.problems.surfaces.Zakharov;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * From seeded starts on surfaces of the plane, descent goes as far as it is let, and is certified:
 * what is called a minimum is one, and what is called a saddle, by values on circles around. {@code
 * -Dbasin.starts=1000} takes so many starts on each.
 */
class SurfaceStartsTest {
  private static final int STARTS = Integer.getInteger("basin.starts", 20);
  private static final int STEPS = 400;
  private static final int AROUND = 360;

  @TestFactory
  Stream<DynamicTest> whatIsCalledAMinimumOrASaddleIsOne() {
    List<Double> drawn = List.of();
    return Stream.<Surface>of(
            new Ackley(2, drawn),
            new Beale(drawn),
            new Booth(drawn),
            new Branin(drawn),
            new Easom(drawn),
            new GoldsteinPrice(drawn),
            new Griewank(2, drawn),
            new Himmelblau(drawn),
            new HyperbolicSaddle(drawn),
            new Levy(2, drawn),
            new Matyas(drawn),
            new McCormick(drawn),
            new MonkeySaddle(drawn),
            new MullerBrown(drawn),
            new QuarticValley(drawn),
            new Rastrigin(2, drawn),
            new Rosenbrock(1, 100, 2, drawn),
            new SixHumpCamel(drawn),
            new StyblinskiTang(2, drawn),
            new ThreeHumpCamel(drawn),
            new Zakharov(2, drawn))
        .map(
            surface ->
                DynamicTest.dynamicTest(
                    surface.getClass().getSimpleName(), () -> certifies(surface)));
  }

  /** Wherever descent has got to, beside the valley that it will fall along, too. */
  @Test
  void whatFallsForEverIsUnboundedFromAllAround() {
    Given monkey = Given.of(new MonkeySaddle(List.of()));
    for (double far : new double[] {3e2, 4e5, 6e9}) {
      for (double angle : new double[] {31, 38, 52, 67, 89, 155, 208, 271, 330}) {
        double turn = Math.toRadians(angle);
        double[] end = {far * StrictMath.cos(turn), far * StrictMath.sin(turn)};
        assertEquals(
            Verdict.UNBOUNDED, monkey.certifier().of(end).verdict(), () -> angle + "° at " + far);
      }
    }
  }

  private static void certifies(Surface surface) {
    Given given = Given.of(surface);
    Map<Verdict, Integer> table = new TreeMap<>();
    for (int seed = 0; seed < STARTS; seed++) {
      double[] end = descended(surface, seed);
      Finding finding = given.certifier().of(end);
      table.merge(finding.verdict(), 1, Integer::sum);
      double[] lowest = {Double.POSITIVE_INFINITY};
      double[] highest = {Double.NEGATIVE_INFINITY};
      look(surface, finding.polished(), lowest, highest);
      String where = surface + " from seed " + seed + " " + List.of(end[0], end[1]);
      if (finding.verdict() == Verdict.MINIMUM) {
        assertTrue(lowest[0] > 0, () -> "no minimum, " + where);
      } else if (finding.verdict() == Verdict.SADDLE) {
        assertTrue(lowest[0] < 0 && highest[0] > 0, () -> "no saddle, " + where);
      }
    }
    System.out.println(surface.getClass().getSimpleName() + " → " + table);
  }

  /**
   * Gradient descent that halves its rate where it would rise, for a number of steps that differs.
   */
  private static double[] descended(Surface surface, int seed) {
    Vec x = Given.DOUBLES.vec(2);
    Vec gradient = Given.DOUBLES.vec(2);
    Vec there = Given.DOUBLES.vec(2);
    surface.start(x, new SeededStreams(seed).named("init"));
    double rate = 0.1;
    int steps = seed % 3 == 0 ? STEPS / 20 : seed % 3 == 1 ? STEPS : 10 * STEPS;
    for (int i = 0; i < steps; i++) {
      surface.gradient(x, gradient);
      there.set(x).addScaled(-rate, gradient);
      if (surface.value(there) <= surface.value(x)) {
        x.set(there);
        rate *= 1.2;
      } else {
        rate /= 2;
      }
      if (Linear.largest(x.toArray()) > 1e6) {
        break;
      }
    }
    return x.toArray();
  }

  /** The least and the largest value on a circle, less that in its middle. */
  private static void look(Surface surface, double[] middle, double[] lowest, double[] highest) {
    double here = surface.value(Given.DOUBLES.vec(middle));
    for (int k = 0; k < AROUND; k++) {
      double angle = 2 * Math.PI * k / AROUND;
      double off =
          surface.value(
                  Given.DOUBLES.vec(
                      middle[0] + 1e-3 * StrictMath.cos(angle),
                      middle[1] + 1e-3 * StrictMath.sin(angle)))
              - here;
      lowest[0] = Math.min(lowest[0], off);
      highest[0] = Math.max(highest[0], off);
    }
  }
}
