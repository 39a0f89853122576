package basin.reports.gradients;

import basin.reports.study.Clock;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Field;
import basin.spi.report.Chart.Fields;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * A quantity by layer and time as colour, a picture for each group, all in one scale of colours.
 *
 * @param study what is drawn
 * @param settings one for each group, in the order of the grid
 * @param quantity what colours say
 */
record SignalMaps(Study study, List<Setting> settings, Quantity quantity) {
  /** Groups in the first figure. */
  static final int FIRST = 6;

  /** Groups in the second. */
  static final int SECOND = 12;

  /** So many layers are all drawn: some of them would show blocks where every second differs. */
  private static final int ROWS = 128;

  private static final int COLUMNS = 40;

  List<Element> elements() {
    List<LayerTimes> all =
        settings.stream()
            .limit(FIRST + SECOND)
            .map(s -> LayerTimes.of(study, s, quantity, ROWS, COLUMNS))
            .filter(l -> !l.empty())
            .toList();
    List<Element> elements = new ArrayList<>();
    if (all.stream().anyMatch(this::tells)) {
      int first = Math.min(FIRST, all.size());
      elements.add(figure("", all.subList(0, first), remark(first, all.size())));
      if (first < all.size()) {
        elements.add(
            figure("-more", all.subList(first, all.size()), remark(all.size(), all.size())));
      }
    }
    return elements;
  }

  /** A share that is the same everywhere is no picture. */
  private boolean tells(LayerTimes layers) {
    return layers.layers().size() > 1 && (!quantity.share() || layers.any(v -> v > 0));
  }

  private String remark(int shown, int drawn) {
    if (shown < drawn) {
      return " Drawn are the first " + shown + " groups; the next figure has more.";
    }
    return settings.size() > FIRST + SECOND
        ? " Of " + settings.size() + " groups the first " + (FIRST + SECOND) + " are drawn."
        : "";
  }

  private Figure figure(String suffix, List<LayerTimes> shown, String remark) {
    return new Figure(
            study.named("layers-" + quantity.slug() + suffix),
            study.titled(quantity.title() + (suffix.isEmpty() ? "" : ", more groups")),
            quantity.reading()
                + " Rows are layers, 1 the first; one scale of colours for all pictures; medians over the "
                + study.replicates().noun()
                + "s."
                + (quantity.logarithmic() ? " Zeros are as dark as the smallest number." : "")
                + remark,
            new Fields(
                new Axis(Clock.of(study).unit(), false),
                new Axis("layer", false),
                quantity.axis(),
                quantity.share() ? 0 : Double.NaN,
                quantity.share() ? 1 : Double.NaN,
                shown.stream().map(this::field).toList()))
        .from(quantity.series());
  }

  private Field field(LayerTimes layers) {
    return new Field(
        settings.size() > 1 ? layers.setting().label() : "",
        layers.times(),
        layers.places(),
        layers.names(),
        layers.values(),
        List.of());
  }
}
