package basin.reports.convergence;

import basin.reports.study.Clock;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Part;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How fast and how far each group came and what that cost. */
@Doc("Loss and metric over time, and cost in passes over the rows.")
public record Convergence() implements Section {
  @Override
  public String title() {
    return "Convergence";
  }

  @Override
  public List<Element> write(Results results) {
    List<Study> parts = Study.of(results).parts();
    List<Element> elements = new ArrayList<>();
    for (Study part : parts) {
      if (parts.size() > 1) {
        elements.add(new Part(part.title()));
      }
      elements.addAll(elements(part));
    }
    return elements;
  }

  private static List<Element> elements(Study study) {
    List<Setting> best = drawn(study);
    if (best.isEmpty()) {
      return List.of(
          new Paragraph(
              study.selection().isPresent()
                  ? "Nothing has been chosen that could be shown."
                  : "No trial ended with a finite " + study.criterion().ranked() + "."));
    }
    List<Element> elements = new ArrayList<>();
    elements.add(
        new Paragraph((Course.of(study, best).text() + " " + introduction(study)).strip())
            .seeing(study.named("progress-" + study.criterion().ranked())));
    series(study)
        .forEach(s -> elements.addAll(new Progress(study, best, s, Clock.of(study)).elements()));
    elements.addAll(new Cost(study, best).elements());
    for (Clock cost : Clock.ofCost(study)) {
      elements.addAll(new Progress(study, best, study.criterion().ranked(), cost).elements());
    }
    return elements;
  }

  /**
   * What competes, best first; of one group's settings, those at which no trial diverged, if there
   * are any.
   */
  private static List<Setting> drawn(Study study) {
    List<Score> best = Ranking.of(study).best();
    List<Score> whole = best.stream().filter(s -> s.diverged() == 0).toList();
    return (study.oneGroup() && !whole.isEmpty() ? whole : best)
        .stream().map(Score::setting).toList();
  }

  private static String introduction(Study study) {
    if (study.oneGroup()) {
      return "There is one group; the settings tried for it are shown, best first, but for those at which a trial diverged.";
    }
    boolean tuned = study.groups().stream().anyMatch(g -> g.tuned());
    return tuned
        ? "Each group is shown at its best setting."
        : study.groups().size() == 1
            ? "There is one setting."
            : study.groups().size() + " groups, each with one setting.";
  }

  /** What ranks, of which the finding speaks, then the training loss and what the test rows say. */
  private static Set<String> series(Study study) {
    Set<String> series = new LinkedHashSet<>();
    series.add(study.criterion().ranked());
    series.add("train.loss");
    study.criterion().beside().ifPresent(series::add);
    series.retainAll(study.curves());
    return series;
  }
}
