package basin.reports.statistics.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.statistics.random.Draws;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedrawsTest {
  @Test
  void theyAreAsManyAsCanBeToldApartAndAllOrdersAreCounted() {
    for (int n = 1; n <= 8; n++) {
      assertEquals(Redraws.count(n), Redraws.of(n).size());
      assertEquals(Math.pow(n, n), Redraws.of(n).stream().mapToDouble(Redraws::ways).sum());
    }
    assertEquals(92378, Redraws.count(10));
  }

  @Test
  void ofThreeThereAreTen() {
    double[] ways = Redraws.of(3).stream().mapToDouble(Redraws::ways).toArray();
    // 000, 001, 002, 011, 012, 022, 111, 112, 122, 222
    assertArrayEquals(new double[] {1, 3, 3, 3, 6, 3, 1, 3, 3, 1}, ways);
  }

  @Test
  void whereTheyAreTooManySomeAreDrawn() {
    assertEquals(10, Redraws.some(3, 10, Draws.of("none")).size());
    List<Redraws> drawn = Redraws.some(3, 9, Draws.of("some"));
    assertEquals(9, drawn.size());
    assertEquals(1, drawn.get(0).ways());
    assertArrayEquals(new double[] {7, 5, 7}, new Redraws(new int[] {1, 0, 1}, 3).of(5, 7));
  }

  @Test
  void valuesThatDifferByRoundingAreOneAtom() {
    Atoms atoms = Atoms.of(new double[] {0.3, 1, 0.1 + 0.2}, new double[] {1, 2, 1});
    assertArrayEquals(new double[] {2, 4}, atoms.upTo());
    assertEquals(0.3, atoms.inverse(0.5), 1e-15);
    assertEquals(1, atoms.inverse(0.5001));
    assertEquals(0.3, atoms.inverse(0), 1e-15);
    assertEquals(0.65, atoms.mean(), 1e-15);
  }
}
