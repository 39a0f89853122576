package basin.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GaugeTest {
  @Test
  void itShowsWhatWasShownLast() {
    Gauge gauge = new Gauge(50, 10);
    assertEquals(0, gauge.step());
    assertEquals(50, gauge.horizon());
    assertEquals(Double.NaN, gauge.loss());
    gauge.show(7, 40, 0.25);
    assertEquals(7, gauge.step());
    assertEquals(0.25, gauge.loss());
    assertEquals(40, gauge.horizon());
    assertEquals(10, gauge.stepsPerEpoch());
  }
}
