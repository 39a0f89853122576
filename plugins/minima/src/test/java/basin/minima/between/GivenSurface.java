package basin.minima.between;

import basin.problems.surfaces.Himmelblau;
import basin.problems.surfaces.MullerBrown;
import basin.problems.surfaces.Rastrigin;
import basin.problems.surfaces.Schwefel;
import basin.problems.surfaces.SixHumpCamel;
import basin.problems.surfaces.StyblinskiTang;
import basin.problems.surfaces.ThreeHumpCamel;
import basin.problems.surfaces.TiltedDoubleWell;
import basin.spi.problem.Surface;
import basin.testkit.formula.FormulaSurface;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/** The surfaces that {@code atlas.json} charts. */
public final class GivenSurface {
  private GivenSurface() {}

  /** Of a case of the file; a test that asks for another is not run. */
  public static Surface of(JsonNode function) {
    int dimension = function.required("dimension").asInt();
    Surface surface =
        switch (function.required("function").asText()) {
          case "asymmetric_double_well" -> doubleWells(dimension);
          case "himmelblau" -> new Himmelblau(List.of());
          case "muller_brown" -> new MullerBrown(List.of());
          case "rastrigin" -> new Rastrigin(dimension, List.of());
          case "schwefel" -> new Schwefel(dimension, List.of());
          case "six_hump_camel" -> new SixHumpCamel(List.of());
          case "styblinski_tang" -> new StyblinskiTang(dimension, List.of());
          case "three_hump_camel" -> new ThreeHumpCamel(List.of());
          case "tilted_double_well" -> new TiltedDoubleWell(List.of());
          default -> null;
        };
    Assumptions.assumeTrue(surface != null, "no such surface");
    return surface;
  }

  private static Surface doubleWells(int dimension) {
    return new FormulaSurface(
        IntStream.range(0, dimension)
            .mapToObj(i -> "(x%d**2-1)**2+x%d/4".formatted(i, i))
            .collect(Collectors.joining("+")),
        dimension);
  }
}
