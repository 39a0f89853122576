package basin.lab.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.claim.Yardstick;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YardstickTest {
  @ParameterizedTest
  @CsvSource({
    "epochs to test.accuracy >= 0.97, epochs to test.accuracy ≥ 0.97",
    "epoch to test.accuracy ≥ 97 %, epochs to test.accuracy ≥ 0.97",
    "epoch to test.accuracy≥97%, epochs to test.accuracy ≥ 0.97",
    " steps  to  loss <= 1e-6 , steps to train.loss ≤ 1e-6",
    "seconds to curvature.largest <= -2.5, seconds to curvature.largest ≤ -2.5",
    "loss, train.loss",
    "best  validation.loss, best validation.loss",
    "test.top-3, test.top-3",
    "low  sharpness.largest, low sharpness.largest",
    "share  of loss <= 1e-4, share of train.loss ≤ 1e-4",
    "share of test.accuracy≥97 %, share of test.accuracy ≥ 0.97"
  })
  void anySpellingComesToOne(String typed, String one) {
    assertEquals(one, new Yardstick(typed).text());
    assertEquals(one, new Yardstick(one).text());
  }

  @Test
  void aTimeHasUnitAndTarget() {
    Yardstick time = new Yardstick("evaluations to train.loss <= 2e-3");
    assertEquals(Optional.of(Yardstick.Unit.EVALUATIONS), time.unit());
    assertEquals("train.loss", time.series());
    assertTrue(time.target().orElseThrow().reached(2e-3));
    assertFalse(time.target().orElseThrow().reached(2.1e-3));
    assertTrue(new Yardstick("steps to r2 ≥ 1").target().orElseThrow().reached(1));
  }

  @Test
  void aShareHasATargetAndNoUnit() {
    Yardstick share = new Yardstick("share of train.loss <= 2e-3");
    assertTrue(share.share());
    assertEquals("train.loss", share.series());
    assertEquals(Optional.empty(), share.unit());
    assertTrue(share.target().orElseThrow().reached(2e-3));
    assertFalse(share.target().orElseThrow().reached(2.1e-3));
    assertFalse(new Yardstick("steps to train.loss <= 2e-3").share());
    assertEquals("share of test.loss ≤ 2e-3", share.on("test.loss").text());
  }

  @Test
  void aWordBeforeASeriesSaysWhichWayIsBetter() {
    assertEquals(Optional.of(true), new Yardstick("low sharpness.largest").lessIsBetter());
    assertEquals(Optional.of(false), new Yardstick("high sharpness.largest").lessIsBetter());
    assertEquals("sharpness.largest", new Yardstick("low sharpness.largest").series());
    assertEquals(Optional.empty(), new Yardstick("best sharpness.largest").lessIsBetter());
    assertEquals(Optional.empty(), new Yardstick("low.tide").lessIsBetter());
  }

  @Test
  void aValueHasNeither() {
    Yardstick best = new Yardstick("best test.loss");
    assertTrue(best.best());
    assertEquals("test.loss", best.series());
    assertEquals(Optional.empty(), best.unit());
    assertEquals(Optional.empty(), best.target());
    assertEquals("best validation.loss", best.on("validation.loss").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hours to train.loss <= 1", "days to x ≥ 2"})
  void unitsThatAreNoneAreNamed(String typed) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> new Yardstick(typed)).getMessage();
    assertTrue(
        said.startsWith("time is counted in steps, epochs, evaluations, work or seconds"), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "steps to train.loss",
        "train.loss < 3",
        "steps to x <= y",
        "a b",
        "share of x",
        "share of x ≤"
      })
  void whatIsNoMeasureIsRefused(String typed) {
    assertThrows(IllegalArgumentException.class, () -> new Yardstick(typed));
  }
}
