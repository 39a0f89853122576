package basin.reports.sections;

import basin.reports.study.Clock;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How fast and how far each group came, how much that hung on the rate, and when it was there. */
@Doc("Loss and metric over time, sensitivity to the learning rate, time to the target.")
public record Convergence() implements Section {
  @Override
  public String title() {
    return "Convergence";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Setting> best = drawn(study);
    if (best.isEmpty()) {
      return List.of(
          new Paragraph("No trial ended with a finite " + study.criterion().reported() + "."));
    }
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(introduction(study)));
    series(study)
        .forEach(s -> elements.addAll(new Progress(study, best, s, Clock.of(study)).elements()));
    elements.addAll(new Rates(study).elements());
    elements.addAll(new Deadline(study, best, Clock.of(study)).elements());
    return elements;
  }

  /** The best setting of each group; of a single group, every rate at which no trial diverged. */
  private static List<Setting> drawn(Study study) {
    List<Setting> best = Ranking.of(study).best().stream().map(Score::setting).toList();
    if (!study.ratesOnly()) {
      return best;
    }
    String reported = study.criterion().reported();
    List<Setting> rates =
        study.groups().get(0).colored().stream()
            .filter(s -> Score.of(study, s, reported).known())
            .filter(s -> Score.of(study, s, reported).diverged() == 0)
            .toList();
    return rates.isEmpty() ? best : rates;
  }

  private static String introduction(Study study) {
    if (study.ratesOnly()) {
      return "There is one group; its rates are shown, but for those at which a trial diverged.";
    }
    boolean tuned = study.groups().stream().anyMatch(g -> g.tuned());
    return tuned
        ? "Each group is shown at its best learning rate, chosen by "
            + study.criterion().chosenBy()
            + "."
        : study.groups().size() == 1
            ? "There is one setting."
            : study.groups().size() + " groups, each with one setting.";
  }

  /** The training loss first, then what chooses and what is reported. */
  private static Set<String> series(Study study) {
    Set<String> series = new LinkedHashSet<>();
    series.add("train.loss");
    series.add(study.criterion().chosenBy());
    series.add(study.criterion().reported());
    series.retainAll(study.curves());
    return series;
  }
}
