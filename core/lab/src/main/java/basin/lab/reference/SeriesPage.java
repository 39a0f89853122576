package basin.lab.reference;

import basin.lab.catalog.Component;
import basin.lab.experiment.KnownMetrics;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages on series that every trial records or can be asked to: losses and metrics of splits. */
record SeriesPage(KnownMetrics metrics) {
  private static final List<String> SPLITS = List.of("train", "validation", "test");
  private static final String LOSS = "loss";

  /** Every series that can be explained. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (String split : SPLITS) {
      names.add(split + "." + LOSS);
      metrics.series().forEach(series -> names.add(split + "." + series));
    }
    return names;
  }

  /** The page of a series; empty if there is none of that name. */
  Optional<String> of(String name) {
    return names().contains(name) ? Optional.of(text(name)) : Optional.empty();
  }

  private String text(String name) {
    Optional<Component> metric = metrics.component(KnownMetrics.series(name));
    StringBuilder text = new StringBuilder(name).append(", a series\n\n");
    text.append(
        Columns.hanging(
            "  ",
            metric
                .map(SeriesPage::sentence)
                .orElse("The problem's loss, a mean over rows; less is better.")));
    text.append('\n').append(Columns.hanging("  Rows         ", rows(name)));
    text.append(Columns.hanging("  Is there     ", where(name, metric)));
    text.append(
        Columns.hanging(
            "  Recorded     ",
            "by the probe metrics, before the first step and after every epoch, over the whole"
                + " split"
                + (metric.isPresent() ? "; if the probe lists it or the goal names it" : "")));
    metric.ifPresent(m -> text.append(Columns.hanging("  See          ", m.name())));
    return text.append("  In YAML      goal: {metric: ").append(name).append("}\n").toString();
  }

  private static String sentence(Component metric) {
    Doc doc = metric.type().getAnnotation(Doc.class);
    return doc == null ? "The metric " + metric.name() + "." : doc.value();
  }

  private static String where(String name, Optional<Component> metric) {
    if (name.equals("train.loss")) {
      return "in every trial, that of a surface, too";
    }
    String rows = name.startsWith("train") ? "" : "if the data have such rows";
    String fits = metric.isEmpty() ? "" : "if the metric fits the data";
    return rows + (rows.isEmpty() || fits.isEmpty() ? "" : ", and ") + fits;
  }

  private static String rows(String name) {
    if (name.startsWith("train")) {
      return "those that are learnt from";
    }
    return name.startsWith("validation")
        ? "those kept apart to choose settings by; see the split of the data"
        : "those kept apart for the final judgement; see the split of the data";
  }
}
