package basin.reports.gradients;

import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where units are dead; signals and gradients in pictures: by layer and time, by depth, and how
 * they are spread.
 */
@Doc(
    "Dead units, and signals and gradients by layer and time, as maps, moving profiles and ridges.")
public record SignalsByLayer() implements Section {
  @Override
  public String title() {
    return "Signals by layer";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Setting> settings =
        study.groups().stream()
            .map(g -> Ranking.chosen(study, g).orElse(g.settings().get(0)))
            .filter(s -> LayerTimes.layers(study, s, Quantity.GRADIENT).size() > 1)
            .toList();
    if (settings.isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    DeadUnits dead = new DeadUnits(study, settings);
    List<Verdict> lost = dead.verdicts();
    lost.forEach(v -> elements.add(v.seeing(study.named("layers-" + Quantity.DEAD.slug()))));
    elements.addAll(new ProfileFilm(study, settings).elements());
    drawn(study).forEach(q -> elements.addAll(new SignalMaps(study, settings, q).elements()));
    elements.addAll(new Ridgelines(study, settings).elements());
    if (!lost.isEmpty()) {
      elements.add(dead.note());
    }
    return elements;
  }

  /** What no other section draws from probes of its own. */
  private static Stream<Quantity> drawn(Study study) {
    return Stream.of(
            Quantity.VARIANCE, Quantity.FLAT, Quantity.DEAD, Quantity.WEIGHTS, Quantity.UPDATE)
        .filter(q -> study.curves().stream().noneMatch(q::elsewhere));
  }
}
