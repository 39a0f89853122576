package basin.reports.minima.course;

import basin.reports.study.Study;
import basin.spi.report.Element;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** How the optimizers went: at the edge of stability, past saddles, to flat ends or sharp ones. */
@Doc("How sharp the way was for the rates, which saddles lay on it, and what flat ends are worth.")
public record OptimizersWay() implements Section {
  @Override
  public String title() {
    return "How the optimizers went";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Element> elements = new ArrayList<>(new Edges(study).elements());
    elements.addAll(IndexAndHeight.of(study));
    elements.addAll(new Escapes(study).elements());
    elements.addAll(new Flatness(study).elements());
    return elements;
  }
}
