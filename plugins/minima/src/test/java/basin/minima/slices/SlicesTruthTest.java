package basin.minima.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.analysis.Earlier;
import basin.spi.analysis.Unit;
import basin.spi.number.Vec;
import basin.testkit.Notebook;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Slices, planes and planes of paths against given numbers. */
class SlicesTruthTest {
  private static final String FILE = "landscape.json";
  private static final double LOSSES = 1e-11;
  private static final double DIRECTIONS = 1e-9;

  @TestFactory
  Stream<DynamicTest> filterNormalisedSlicesAgree() {
    return Truth.read(FILE).tests("slices", "id", 2, SlicesTruthTest::slices);
  }

  private static void slices(JsonNode c) {
    GivenSite site = site(c);
    double[] weights = site.in(Truth.numbers(c.required("weights")));
    assertClose(
        c.required("loss_at_weights").asDouble(),
        site.landscape().whole().value(GivenSite.vec(weights)),
        LOSSES);
    check(c, "row_bias_zero", FilterNorm.FILTERS, weights);
    check(c, "row_with_bias", FilterNorm.FILTERS_AND_BIASES, weights);
  }

  private static void check(JsonNode c, String convention, FilterNorm scale, double[] weights) {
    JsonNode want = c.required("filter_normalised").required(convention);
    GivenSite site = site(c);
    List<double[]> directions = new ArrayList<>();
    for (String number : List.of("1", "2")) {
      Vec direction = GivenSite.vec(site.in(Truth.numbers(c.required("raw_direction" + number))));
      scale.scale(direction, GivenSite.vec(weights), site.landscape().blocks());
      double[] wanted = site.in(Truth.numbers(want.required("direction" + number)));
      for (int i = 0; i < wanted.length; i++) {
        assertClose(wanted[i], direction.get(i), LOSSES);
      }
      directions.add(direction.toArray());
    }
    site.recorded("origin", List.of(weights)).recorded("directions", directions);
    double[] positions = Truth.numbers(c.required("slice_positions"));
    for (int i = 0; i < positions.length; i++) { // which need not be evenly spaced
      Notebook slice = new Notebook();
      new Slice(new RandomDirections(0, scale), 1, 3, 1, Ends.BEST, 1)
          .compute(losses(1, 1), ranged(site, positions[i], positions[i] + 1), slice);
      double loss = slice.vectors("loss").get(0)[0];
      assertClose(want.required("slice_loss").get(i).asDouble(), loss, LOSSES);
    }
    double[] grid = Truth.numbers(c.required("grid_positions"));
    double[][] heights = Truth.rows(want.required("grid_loss"));
    for (int j = 0; j < grid.length; j++) {
      for (int i = 0; i < grid.length; i++) {
        site.recorded("low", List.of(new double[] {grid[i], grid[j]}))
            .recorded("high", List.of(new double[] {grid[i] + 1, grid[j] + 1}));
        Notebook part = new Notebook();
        new Plane(new RandomDirections(0, scale), 3, 1, 3, Ends.BEST, 1)
            .compute(losses(1, 3), site, part);
        assertEquals(1, part.vectors("loss").size(), "a third of three rows");
        assertClose(heights[i][j], part.vectors("loss").get(0)[0], LOSSES);
      }
    }
  }

  private static GivenSite ranged(GivenSite site, double low, double high) {
    return site.recorded("low", List.of(new double[] {low, low}))
        .recorded("high", List.of(new double[] {high, high}));
  }

  private static Unit.Computation losses(int band, int bands) {
    return new Unit.Computation(
        "losses %d of %d, directions at a".formatted(band, bands),
        List.of("a"),
        List.of(),
        List.of(new Earlier("directions at a", List.of("origin"))));
  }

  @TestFactory
  Stream<DynamicTest> planesOfPathsAgree() {
    return Truth.read(FILE).tests("planes", "id", 2, SlicesTruthTest::planes);
  }

  private static void planes(JsonNode c) {
    GivenSite site = site(c);
    List<Vec> path = new ArrayList<>();
    for (double[] point : Truth.rows(c.required("trajectory"))) {
      path.add(GivenSite.vec(site.in(point)));
    }
    double[] losses = Truth.numbers(c.required("loss"));
    for (int i = 0; i < losses.length; i++) {
      assertClose(losses[i], site.landscape().whole().value(path.get(i)), LOSSES);
    }
    c.required("pca").forEach(want -> plane(want, site, path));
  }

  private static void plane(JsonNode want, GivenSite site, List<Vec> path) {
    int n = site.landscape().dimension();
    Vec origin = GivenSite.vec(site.in(Truth.numbers(want.required("origin"))));
    PrincipalDirections got = PrincipalDirections.of(path, origin, 2, () -> site.vector(n));
    double[] values = Truth.numbers(want.required("singular_values"));
    double[] explained = Truth.numbers(want.required("explained"));
    for (int i = 0; i < values.length; i++) {
      assertClose(values[i], got.values()[i], DIRECTIONS);
      assertClose(explained[i], got.explained()[i], DIRECTIONS);
    }
    assertClose(
        want.required("explained_by_plane").asDouble(),
        got.explained()[0] + got.explained()[1],
        DIRECTIONS);
    double[] sign = new double[2];
    for (int b = 0; b < 2; b++) {
      double[] wanted = site.in(Truth.numbers(want.required("basis").get(b)));
      sign[b] = Math.signum(GivenSite.vec(wanted).dot(got.basis().get(b)));
      for (int i = 0; i < n; i++) {
        assertClose(wanted[i], sign[b] * got.basis().get(b).get(i), DIRECTIONS);
      }
    }
    double[][] coordinates = Truth.rows(want.required("coordinates"));
    double[] off = Truth.numbers(want.required("distance_from_plane"));
    for (int i = 0; i < off.length; i++) {
      double[] place = got.place(path.get(i), origin, site.vector(n));
      assertClose(coordinates[i][0], sign[0] * place[0], DIRECTIONS);
      assertClose(coordinates[i][1], sign[1] * place[1], DIRECTIONS);
      assertClose(off[i], place[2], DIRECTIONS);
    }
  }

  private static GivenSite site(JsonNode c) {
    return GivenSite.network(
            Truth.numbers(c.required("sizes")),
            Truth.rows(c.required("inputs")),
            Truth.rows(c.required("targets")))
        .trial(Map.of());
  }

  private static void assertClose(double want, double got, double share) {
    assertEquals(
        want, got, share * (1 + Math.abs(want)), () -> Arrays.toString(new double[] {want, got}));
  }
}
