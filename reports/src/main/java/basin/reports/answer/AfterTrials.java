package basin.reports.answer;

import basin.reports.gradients.SignalPropagation;
import basin.reports.gradients.diagnosis.Ailments;
import basin.reports.minima.LocalMinima;
import basin.reports.minima.atlas.AtlasOfMinima;
import basin.reports.minima.between.BetweenMinima;
import basin.reports.minima.course.OptimizersWay;
import basin.reports.minima.spectra.Spectra;
import basin.spi.report.Element;
import basin.spi.report.Element.Mention;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Part;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the analyses and the probes that a file asks for found, as far as it answers the
 * file's question: what their sections say first.
 */
final class AfterTrials {
  /** Sections with what must have been asked for: names of analyses, or a series of a probe. */
  private static final List<Told> SECTIONS =
      List.of(
          new Told(new Ailments(), List.of("diagnosis"), ""),
          new Told(new LocalMinima(), List.of("certificate"), ""),
          new Told(new AtlasOfMinima(), List.of("atlas"), ""),
          new Told(
              new BetweenMinima(),
              List.of("barrier", "mode-connectivity", "transition-states"),
              ""),
          new Told(new OptimizersWay(), List.of(), "sharpness.late"),
          new Told(new Spectra(), List.of(), "gauss-newton.largest"),
          new Told(new SignalPropagation(), List.of(), "theory.slope"));

  /** The most findings that one section gives. */
  private static final int FIRST = 4;

  /** The most parts of one section that give one. */
  private static final int PARTS = 6;

  private AfterTrials() {}

  private record Told(Section section, List<String> analyses, String series) {
    private boolean asked(Results results) {
      return results.analyses().stream().anyMatch(a -> analyses.contains(a.name()))
          || !series.isEmpty()
              && results.trials().stream().anyMatch(t -> results.curve(t, series).isPresent());
    }

    /** What is said first; where a section has several parts, what is said first of each. */
    private List<Verdict> foremost(Results results) {
      List<Element> elements = section.write(results);
      return elements.stream().anyMatch(Part.class::isInstance)
          ? ofParts(elements)
          : elements.stream()
              .filter(Verdict.class::isInstance)
              .map(Verdict.class::cast)
              .limit(FIRST)
              .toList();
    }

    private static List<Verdict> ofParts(List<Element> elements) {
      List<Verdict> verdicts = new ArrayList<>();
      String title = "";
      boolean open = true;
      for (Element element : elements) {
        if (element instanceof Part part) {
          title = part.title();
          open = true;
        } else if (element instanceof Verdict verdict && open && verdicts.size() < PARTS) {
          verdicts.add(called(title, verdict));
          open = false;
        }
      }
      return verdicts;
    }

    /** Under the name of its part, unless it begins with that. */
    private static Verdict called(String title, Verdict verdict) {
      String text = verdict.text();
      return title.isEmpty() || text.regionMatches(true, 0, title, 0, title.length())
          ? verdict
          : new Verdict(
              verdict.tone(), title + " — " + text, verdict.evidence(), verdict.mentions());
    }
  }

  /** In a paragraph; empty if nothing was asked, or nothing has come. */
  static Optional<Paragraph> found(Results results) {
    List<Verdict> verdicts =
        SECTIONS.stream()
            .filter(told -> told.asked(results))
            .flatMap(told -> told.foremost(results).stream())
            .toList();
    if (verdicts.isEmpty()) {
      return Optional.empty();
    }
    String text = verdicts.stream().map(Verdict::text).collect(Collectors.joining(" "));
    List<Mention> mentions =
        verdicts.stream().flatMap(v -> v.mentions().stream()).distinct().toList();
    return Optional.of(new Paragraph(text, mentions));
  }
}
