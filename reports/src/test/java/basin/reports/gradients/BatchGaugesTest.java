package basin.reports.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchGaugesTest {
  @Test
  void eachGaugeIsReadInASentenceWithItsNumbersOfTheSecondHalf() {
    Invented results = new Invented().goal("train.loss", false);
    gauged(results, "sgd", 900, 900, 10, 1000);
    gauged(results, "adam", 1, 1, 40, 40);
    List<Element> elements = new BatchGauges().write(results);
    Paragraph first = (Paragraph) elements.get(0);
    assertTrue(first.text().startsWith("Gradient noise scale: the batch, in rows,"), first.text());
    assertTrue(first.text().endsWith("lies between 40 and 100 over the groups."), first.text());
    assertEquals(2, elements.stream().filter(Paragraph.class::isInstance).count());
    assertEquals(2, elements.stream().filter(Figure.class::isInstance).count());
  }

  @Test
  void theMedianOfAGaugeWithoutSignIsByRatio() {
    Invented results = new Invented().goal("train.loss", false);
    gauged(results, "sgd", 1, 1, 10, 1000);
    Table table =
        new BatchGauges()
            .write(results).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    assertEquals(
        List.of("Group", "Gradient noise scale", "Length of steps, α"),
        table.columns().stream().map(c -> c.title()).toList());
    assertEquals(100, (double) table.rows().get(0).get(1), 1e-9);
    assertEquals(0.25, (double) table.rows().get(0).get(2), 1e-12);
  }

  @Test
  void nothingIsSaidWithoutGauges() {
    Invented results = new Invented();
    results.trial(0, "optimizer", "sgd").curve("train.loss", 1, 0.5);
    assertTrue(new BatchGauges().write(results).isEmpty());
  }

  private static void gauged(Invented results, String group, double... scales) {
    results
        .trial(0, "optimizer", group)
        .curve("train.loss", 4, 3, 2, 1)
        .curve("gauges.noise-scale", scales)
        .curve("gauges.alpha", -1, -1, -0.5, 1);
  }
}
