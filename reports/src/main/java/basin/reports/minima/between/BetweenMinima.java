package basin.reports.minima.between;

import basin.reports.study.Apart;
import basin.reports.study.Study;
import basin.spi.report.Analysed;
import basin.spi.report.Element;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What lies between the points where trials ended: barriers, curves of low loss, passes. */
@Doc("Barriers and curves of low loss between end points, passes between minima and their tree.")
public record BetweenMinima() implements Section {
  @Override
  public String title() {
    return "Between minima";
  }

  @Override
  public List<Element> write(Results results) {
    return Apart.write(results, BetweenMinima::elements);
  }

  private static List<Element> elements(Study study) {
    List<Element> elements = new ArrayList<>();
    int passes = 0;
    List<String> seen = new ArrayList<>();
    Set<String> straight = new HashSet<>();
    for (Analysed analysed : study.results().analyses()) {
      for (Study asked : study.asked(analysed)) {
        switch (analysed.name()) {
          case "barrier", "mode-connectivity" -> {
            int before = (int) seen.stream().filter(analysed.name()::equals).count();
            elements.addAll(Ways.of(asked, analysed, before).elements(straight));
          }
          case "transition-states" -> {
            List<Passes> all = Passes.of(asked, analysed, passes);
            all.forEach(each -> elements.addAll(each.elements()));
            passes += all.size();
          }
          default -> {}
        }
      }
      seen.add(analysed.name());
    }
    if (passes > 0) {
      elements.add(Passes.method());
    }
    return elements;
  }
}
