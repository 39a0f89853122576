package basin.problems.quadratics;

import basin.problems.surfaces.StartPoint;
import basin.spi.number.Precision;
import basin.spi.problem.Landscape;
import basin.spi.problem.Problem;
import basin.spi.problem.Workshop;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * A quadratic function with given eigenvalues along axes that are turned at random: a bowl if all
 * are above 0, a valley with zeros, a saddle with negative ones.
 *
 * <pre>f(x) = ½ xᵀA x    A = Rᵀ·diag(λ)·R    R uniform among all rotations and reflections</pre>
 */
@Doc("A quadratic function with given eigenvalues along axes that are turned at random.")
@Formula("f(x) = ½ xᵀAx,  A = Rᵀ·diag(λ)·R,  R random orthogonal")
@Source("Stewart 1980, The efficient generation of random orthogonal matrices")
public record RotatedQuadratic(
    @Doc("eigenvalues λ of the Hessian; repeat until every axis has one") @Default("[1, 10]") @Range
        List<Double> spectrum,
    @Doc("how many coordinates; absent: as many as eigenvalues are given")
        @Default("")
        @Range(from = 1, to = 1000)
        Optional<Integer> dimension,
    @Doc("seed of the rotation; left empty, each trial draws its own") @Default("0")
        Optional<Long> rotation,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: normal, by the"
                + " trial's seed")
        @Default("[1]")
        @Range
        List<Double> start)
    implements Problem {

  /** Copies the lists and looks at their lengths. */
  public RotatedQuadratic {
    spectrum = List.copyOf(spectrum);
    if (spectrum.isEmpty()) {
      throw new IllegalArgumentException("spectrum is empty; give an eigenvalue or more");
    }
    int size = dimension.orElse(spectrum.size());
    if (spectrum.size() > size) {
      throw new IllegalArgumentException(
          "spectrum has %s eigenvalues for %s coordinates; give 1 to %s, they repeat"
              .formatted(spectrum.size(), size, size));
    }
    start = StartPoint.checked(start, size);
  }

  @Override
  public Landscape open(Workshop workshop) {
    double[] eigenvalues = new double[dimension.orElse(spectrum.size())];
    for (int i = 0; i < eigenvalues.length; i++) {
      eigenvalues[i] = spectrum.get(i % spectrum.size());
    }
    Streams trial = workshop.streams();
    RandomStream random = rotation.map(trial::withSeed).orElse(trial).named("rotation");
    double angle = 2 * Math.PI * random.uniform();
    double[][] r = RandomRotation.of(eigenvalues.length, angle, random::gaussian);
    double[][] matrix = RandomRotation.turned(eigenvalues, r);
    return workshop.surface(
        new Bowl(new SymmetricMatrix(matrix), new double[eigenvalues.length], start));
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }
}
