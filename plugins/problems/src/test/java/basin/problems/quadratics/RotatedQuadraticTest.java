package basin.problems.quadratics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.Eigenvalues;
import basin.problems.Surfaces;
import basin.spi.problem.Surface;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotatedQuadraticTest {
  @Test
  void theEigenvaluesAreTheGivenOnes() {
    double[][] matrix = matrix(quadratic(9, Optional.of(0L), -2.0, 0.0, 50.0), 0);
    assertArrayEquals(
        new double[] {-2, -2, -2, 0, 0, 0, 50, 50, 50}, Eigenvalues.of(matrix), 1e-12);
    for (double[] row : matrix) {
      assertTrue(Arrays.stream(row).allMatch(entry -> Math.abs(entry) > 1e-3), "is turned");
    }
  }

  @Test
  void oneCoordinateIsNotTurned() {
    assertArrayEquals(new double[][] {{7}}, matrix(quadratic(1, Optional.of(3L), 7.0), 0));
  }

  @Test
  void onlyWithoutASeedOfItsOwnEachTrialIsTurnedAnother() {
    assertTrue(
        Arrays.deepEquals(
            matrix(quadratic(3, Optional.of(5L), 1.0, 4.0), 1),
            matrix(quadratic(3, Optional.of(5L), 1.0, 4.0), 2)));
    assertFalse(
        Arrays.deepEquals(
            matrix(quadratic(3, Optional.empty(), 1.0, 4.0), 1),
            matrix(quadratic(3, Optional.empty(), 1.0, 4.0), 2)));
  }

  @Test
  void eigenvaluesMustFitTheDimension() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> quadratic(1, Optional.of(0L), 1.0, 2.0));
    assertEquals(
        "spectrum has 2 eigenvalues for 1 coordinates; give 1 to 1, they repeat",
        refusal.getMessage());
    assertThrows(IllegalArgumentException.class, () -> quadratic(1, Optional.of(0L)));
  }

  private static RotatedQuadratic quadratic(
      int dimension, Optional<Long> rotation, Double... spectrum) {
    return new RotatedQuadratic(List.of(spectrum), Optional.of(dimension), rotation, List.of(1.0));
  }

  private static double[][] matrix(RotatedQuadratic problem, long seed) {
    Surface surface = Surfaces.open(problem, seed).surface().orElseThrow();
    return Surfaces.hessian(surface, Surfaces.DOUBLES.vec(surface.dimension()));
  }
}
