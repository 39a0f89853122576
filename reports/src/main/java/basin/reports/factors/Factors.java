package basin.reports.factors;

import basin.reports.study.Apart;
import basin.spi.report.Element;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/**
 * What each factor of an experiment does on average over the others, where that is otherwise, and
 * how sure both are; apart for each data set, and for each loss where losses rank.
 *
 * <p>Silent where one factor alone is compared that is no number: the answer has said all.
 */
@Doc("What each compared factor does, each at its tuned setting, and how factors hang together.")
public record Factors() implements Section {
  @Override
  public String title() {
    return "What made the difference";
  }

  @Override
  public List<Element> write(Results results) {
    return Apart.write(results, part -> Analysis.of(part).map(Factors::elements).orElse(List.of()));
  }

  private static List<Element> elements(Analysis analysis) {
    List<MainEffect> mains = analysis.mains();
    if (mains.size() == 1 && !mains.get(0).factor().numeric()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    FactorFinding finding = new FactorFinding(analysis);
    finding.together().ifPresent(text -> elements.add(new Paragraph(text)));
    for (MainEffect main : mains) {
      FactorVerdict verdict = new FactorVerdict(analysis, main);
      elements.add(
          new Verdict(Tone.NEUTRAL, verdict.text(), verdict.evidence())
              .seeing(
                  main.factor().numeric()
                      ? new Profiles(analysis).name(main)
                      : analysis.study().named(EffectTables.LEVELS)));
    }
    List<String> remarks = new ArrayList<>();
    if (mains.size() > 1) {
      finding.independent().ifPresent(remarks::add);
    }
    remarks.addAll(finding.gaps());
    if (!remarks.isEmpty()) {
      elements.add(new Paragraph(String.join(" ", remarks)));
    }
    elements.addAll(new Profiles(analysis).figures());
    elements.addAll(new PairMaps(analysis).figures());
    new TripleMaps(analysis).figure().ifPresent(elements::add);
    elements.addAll(new EffectTables(analysis).tables());
    elements.add(new EffectMethod(analysis).note());
    return elements;
  }
}
