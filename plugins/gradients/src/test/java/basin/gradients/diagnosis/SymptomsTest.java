package basin.gradients.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymptomsTest {
  private static List<String> shown(Recorded recorded, Standing standing) {
    return Symptoms.of(recorded.signs(), standing).stream().map(Symptoms.Shown::name).toList();
  }

  private static List<String> shown(Recorded recorded) {
    return shown(recorded, Standing.ALONE);
  }

  private static Recorded nothingLearnt() {
    return new Recorded().with("learnt.train", 0, 0, 0, 0.1).with("loss.train", 1, 1, 1, 1);
  }

  @Test
  void aTrialThatLearnsShowsNothing() {
    assertEquals(List.of(), shown(new Recorded()));
  }

  @Test
  void aTenthIsAsGoodAsNothing() {
    assertEquals(List.of("no-learning"), shown(nothingLearnt()));
    assertEquals(List.of(), shown(nothingLearnt().with("learnt.train", 0, 0, 0, 0.101)));
  }

  @Test
  void lossesDivergeBeyondTenTimesTheLargerOfStartAndConstant() {
    assertEquals(List.of("diverging"), shown(new Recorded().with("loss.train", 1, 2, 9, 10.1)));
    assertEquals(List.of(), shown(new Recorded().with("loss.train", 3, 2, 9, 10.1)));
    assertEquals(List.of("diverging"), shown(new Recorded().with("loss.train", 1, Double.NaN)));
  }

  @Test
  void gradientsThatFadeMatterWhereTrainingFailsAlone() {
    Recorded faded = nothingLearnt().with("gradient.dense1", 1e-3, 1, 1, 1);
    assertEquals(List.of("no-learning", "vanishing"), shown(faded));
    assertEquals(List.of(), shown(new Recorded().with("gradient.dense1", 1e-3, 1, 1, 1)));
    assertEquals(
        List.of("no-learning"),
        shown(
            nothingLearnt()
                .with("gradient.dense1", 1e-6, 0, 0, 0)
                .with("gradient.dense2", 1e-5, 0, 0, 0)
                .with("gradient.dense3", 1e-4, 0, 0, 0)),
        "it is their ratio that counts, not their size");
  }

  @Test
  void gradientsAThousandTimesTheLastExplode() {
    assertEquals(
        List.of("exploding"), shown(new Recorded().with("gradient.dense2", 1000, 1, 1, 1)));
  }

  @Test
  void aLossThatGoesUpAndDownOscillates() {
    double[] saw = IntStream.rangeClosed(0, 100).mapToDouble(i -> 0.5 + 0.03 * (i % 2)).toArray();
    assertEquals(List.of(), shown(new Recorded().with("loss", saw)), "by 3 % of the constant's");
    double[] coarse = Arrays.stream(saw).map(x -> 0.5 + 2 * (x - 0.5)).toArray();
    Recorded swinging = new Recorded().with("loss", coarse);
    assertEquals(List.of("oscillating"), shown(swinging));
    assertFalse(Symptoms.of(swinging.signs(), Standing.ALONE).get(0).matters(), "all is learnt");
    Recorded lost = swinging.with("learnt.train", 0, 0.5, 0.8, 0.7);
    assertTrue(Symptoms.of(lost.signs(), Standing.ALONE).get(0).matters());
    assertFalse(
        Symptoms.of(lost.signs(), Standing.UNBETTERED).get(0).matters(),
        "no smaller rate makes more of it");
  }

  @Test
  void whatHoldsOnTrainingRowsAloneIsMemorised() {
    assertEquals(
        List.of("memorising"), shown(new Recorded().with("learnt.validation", 0, 0, 0, 0.09)));
    assertEquals(List.of(), shown(new Recorded().with("learnt.validation", 0, 0, 0, 0.1)));
  }

  @Test
  void behindWhatAChangeMakesOfItIsSlowOrUnderfit() {
    Recorded settled = new Recorded().with("learnt.train", 0, 0.4, 0.6, 0.6);
    assertEquals(List.of("underfit"), shown(settled, new Standing(0.9, true)));
    double[] falling = IntStream.rangeClosed(0, 100).mapToDouble(i -> 1 - 0.005 * i).toArray();
    assertEquals(
        List.of("slow-learning"), shown(settled.with("loss", falling), new Standing(0.9, true)));
  }

  @Test
  void halfOfARectifiersUnitsOffAreDeadAndOfTheOutputsAreNot() {
    assertEquals(List.of("dead-units"), shown(new Recorded().with("dead.dense2", 0, 0, 0, 0.5)));
    assertEquals(List.of(), shown(new Recorded().with("dead.dense3", 0, 0, 0, 0.5)));
  }

  @Test
  void aCourseIsMeasuredOverItsSecondHalfAndItsLastFifth() {
    Course course = Course.of(new double[] {10, 9, 8, 7, 6, 5, 3, 4, 3, 2, 1}, 2);
    assertEquals(0.6, course.swing(), 1e-15, "by 2, 1, 1, 1 and 1");
    assertEquals(0.2, course.rises(), 1e-15);
    assertEquals(0.9, course.fall(), 1e-15);
    assertEquals(2.0 / 9, course.lastFifth(), 1e-15);
  }
}
