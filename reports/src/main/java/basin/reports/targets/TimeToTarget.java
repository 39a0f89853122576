package basin.reports.targets;

import basin.reports.study.Apart;
import basin.reports.study.Clock;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How long each group took to the goal's target, and to many between the start and the best. */
@Doc(
    "Time to the goal's target and to a ladder of targets, with trials that never reach them kept in; profiles over problems.")
public record TimeToTarget() implements Section {
  @Override
  public String title() {
    return "Time to a target";
  }

  @Override
  public List<Element> write(Results results) {
    List<Element> elements = new ArrayList<>(new Profiles(Study.of(results)).elements());
    elements.addAll(Apart.write(results, TimeToTarget::elements));
    return elements;
  }

  private static List<Element> elements(Study study) {
    List<Setting> best = best(study);
    Clock clock = Clock.of(study);
    List<Element> elements = new ArrayList<>();
    if (study.criterion().timed()) {
      elements.addAll(new Deadline(study, best, clock).elements());
    }
    List<Element> ladder =
        Ladder.of(study, best)
            .map(l -> new Climb(study, best, l, clock).elements())
            .orElse(List.of());
    if (!ladder.isEmpty()) {
      elements.add(new Heading("Many targets at once"));
      elements.addAll(ladder);
    }
    return elements;
  }

  /** What competes, best first; a group of which every trial diverged comes last, but it comes. */
  private static List<Setting> best(Study study) {
    List<Setting> best =
        new ArrayList<>(Ranking.of(study).best().stream().map(Score::setting).toList());
    Set<Integer> ranked = best.stream().map(Setting::color).collect(Collectors.toSet());
    study.competitors().stream()
        .filter(g -> !ranked.contains(g.color()))
        .forEach(g -> best.add(g.settings().get(0)));
    return best;
  }
}
