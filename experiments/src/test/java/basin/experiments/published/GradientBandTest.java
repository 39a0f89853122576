package basin.experiments.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.experiments.published.GradientBand.What;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientBandTest {
  private static final double OPEN = Double.POSITIVE_INFINITY;

  @Test
  void aRatioNamesItsLayersOrIsOfTheSecondAndTheLastHidden() {
    assertEquals(
        List.of(new GradientBand(4, "sigmoid", "glorot-uniform", What.RATIO, 1, 3, 0.01, 2e-2)),
        GradientBand.read("D=4 sigmoid xavier: norm(W1)/norm(W3) in [0.01, 2e-2] (by theory)"));
    assertEquals(
        List.of(
            new GradientBand(7, "tanh", "pytorch-linear", What.RATIO, 2, 7, 0.5, 2),
            new GradientBand(7, "relu", "he-normal", What.RATIO, 2, 7, 5, OPEN)),
        GradientBand.read("D=7 tanh U(+-1/sqrt n): ratio in [0.5, 2]; D=7 relu he: ratio above 5"));
  }

  @Test
  void normsOfAllLayersHaveABound() {
    assertEquals(
        List.of(
            new GradientBand(6, "relu", "{normal: {deviation: 0.02}}", What.EVERY, 2, 6, 0, 1e-8)),
        GradientBand.read("D=6 relu N(0,0.02^2): every norm below 1e-8"));
  }

  @Test
  void theSizeBesideGlorotsStartIsABandOfItsOwn() {
    assertEquals(
        new GradientBand(7, "tanh", "pytorch-linear", What.SMALLER, 2, 7, 50, OPEN),
        GradientBand.read(
                "D=7 tanh U(+-1/sqrt n): ratio in [0.5, 2] although the absolute norm is more than"
                    + " 50 times smaller than with xavier")
            .get(1));
  }

  @Test
  void aSentenceAboutSomethingElseHasNone() {
    assertEquals(List.of(), GradientBand.read("mean test accuracy in [0.9, 1]"));
  }
}
