package basin.reports.answer;

import basin.reports.claims.Claimed;
import basin.reports.gradients.EdgeOfChaos;
import basin.reports.gradients.SignalPropagation;
import basin.reports.gradients.SignalsByLayer;
import basin.reports.gradients.ThroughTime;
import basin.reports.gradients.diagnosis.Ailments;
import basin.reports.gradients.remedies.TrainableDepth;
import basin.reports.minima.LocalMinima;
import basin.reports.minima.atlas.AtlasOfMinima;
import basin.reports.minima.between.BetweenMinima;
import basin.reports.minima.course.OptimizersWay;
import basin.reports.minima.slices.Slices;
import basin.reports.minima.spectra.Spectra;
import basin.reports.study.Study;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the analyses and the probes that a file asks for found, as far as it answers the file's
 * question: what their sections say first. Where depth is varied, how deep networks may be is the
 * question.
 */
final class AfterTrials {
  /** Beginnings of the series that the section on the optimizers' way reads. */
  private static final List<String> WAY =
      List.of(
          "critical-points.",
          "saddles.",
          "sharpness.",
          "batch-sharpness.",
          "preconditioned-sharpness.");

  /**
   * Sections with what must have been asked for: names of analyses, or series of a probe, where
   * they are recorded for nothing else, or claims measure them.
   */
  private static final List<Told> SECTIONS =
      List.of(
          asked(new Ailments(), "diagnosis"),
          asked(new LocalMinima(), "certificate"),
          asked(new AtlasOfMinima(), "atlas"),
          asked(new BetweenMinima(), "barrier", "mode-connectivity", "transition-states"),
          asked(new Slices(), "plane", "slice"),
          new Told(new SignalPropagation(), results -> recorded(results, "theory.slope")),
          new Told(new ThroughTime(), results -> recorded(results, "signals.time-slope.")),
          new Told(new SignalsByLayer(), results -> Claimed.measures(results, "signals.dead.")),
          new Told(
              new OptimizersWay(),
              results ->
                  recorded(results, "sharpness.late")
                      || WAY.stream().anyMatch(series -> Claimed.measures(results, series))),
          new Told(new Spectra(), results -> recorded(results, "gauss-newton.largest")));

  /** The most findings that one section gives. */
  private static final int FIRST = 4;

  /** The most parts of one section that give one. */
  private static final int PARTS = 6;

  private AfterTrials() {}

  private static Told asked(Section section, String... analyses) {
    List<String> any = List.of(analyses);
    return new Told(
        section, results -> results.analyses().stream().anyMatch(a -> any.contains(a.name())));
  }

  /** Whether the first setting of any group has a series that begins so. */
  private static boolean recorded(Results results, String beginning) {
    return Study.of(results).groups().stream()
        .flatMap(group -> group.settings().get(0).trials().stream())
        .flatMap(trial -> results.curves(trial).stream())
        .anyMatch(series -> series.startsWith(beginning));
  }

  private record Told(Section section, Predicate<Results> asked) {
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
      boolean open = true; // what comes before all parts is told, too
      for (Element element : elements) {
        if (element instanceof Part part) {
          title = part.title();
          open = true;
        } else if (element instanceof Verdict verdict && open && verdicts.size() < PARTS) {
          verdicts.add(called(title, verdict));
          open = title.isEmpty();
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
              verdict.tone(),
              title + " — " + text,
              verdict.evidence(),
              verdict.mentions().stream().limit(1).toList());
    }
  }

  /** How deep networks may be; empty if their depth is not varied. */
  static List<Paragraph> depth(Results results) {
    List<Paragraph> found = new ArrayList<>();
    new TrainableDepth()
        .write(results).stream()
            .filter(Paragraph.class::isInstance)
            .limit(1)
            .forEach(element -> found.add((Paragraph) element));
    List<Verdict> edge =
        new EdgeOfChaos()
            .write(results).stream()
                .filter(Verdict.class::isInstance)
                .limit(FIRST)
                .map(Verdict.class::cast)
                .toList();
    paragraph(edge).ifPresent(found::add);
    return found;
  }

  /** In a paragraph; empty if nothing was asked, or nothing has come. */
  static Optional<Paragraph> found(Results results) {
    return paragraph(
        SECTIONS.stream()
            .filter(told -> told.asked().test(results))
            .flatMap(told -> told.foremost(results).stream())
            .toList());
  }

  private static Optional<Paragraph> paragraph(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return Optional.empty();
    }
    String text = verdicts.stream().map(Verdict::text).collect(Collectors.joining(" "));
    List<Mention> mentions =
        verdicts.stream().flatMap(v -> v.mentions().stream()).distinct().toList();
    return Optional.of(new Paragraph(text, mentions));
  }
}
