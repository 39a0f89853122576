package basin.reports.minima.spectra;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;

/** How the objective bends: its Hessian's eigenvalues over time, their bounds and their density. */
@Doc(
    "The Hessian's eigenvalues over time and at the end, with bounds, their density, and its parts.")
public record Spectra() implements Section {
  @Override
  public String title() {
    return "Curvature";
  }

  @Override
  public List<Element> write(Results results) {
    List<Element> elements = new ArrayList<>();
    Study study = Study.of(results);
    List<Looked> looked = Looked.of(study);
    looked.stream().limit(SpectrumCourse.GROUPS).forEach(l -> elements.add(verdict(study, l)));
    new SpectrumCourse(study, looked).figure().ifPresent(elements::add);
    new SpectrumDensity(study, looked).figure().ifPresent(elements::add);
    new SpectrumEnds(study).table().ifPresent(elements::add);
    new SpectrumBlocks(study, looked).table().ifPresent(elements::add);
    if (!elements.isEmpty()) {
      elements.add(note());
    }
    return elements;
  }

  private static Verdict verdict(Study study, Looked looked) {
    double largest = study.last(looked.trial(), SpectrumEnds.LARGEST);
    double smallest = study.last(looked.trial(), SpectrumEnds.SMALLEST);
    String reach =
        Double.isNaN(largest)
            ? "the density of eigenvalues was looked at"
            : "eigenvalues reach from "
                + Prose.number(smallest)
                + " to "
                + Prose.number(largest)
                + " at the end"
                + parted(study, looked);
    return new Verdict(
            Tone.NEUTRAL,
            "With " + looked.setting().label() + ", " + reach + ".",
            evidence(study, looked))
        .seeing("eigenvalues-course", "spectrum-density", "spectrum-ends");
  }

  /** Of the Gauss–Newton matrix and of what it leaves out, where both were looked at. */
  private static String parted(Study study, Looked looked) {
    double ofIts = study.last(looked.trial(), "gauss-newton.largest");
    double low = study.last(looked.trial(), "gauss-newton.rest.smallest");
    double high = study.last(looked.trial(), "gauss-newton.rest.largest");
    return Double.isNaN(ofIts)
        ? ""
        : "; those of the Gauss–Newton matrix to "
            + Prose.number(ofIts)
            + (Double.isNaN(high)
                ? ""
                : ", and those of what it leaves out from "
                    + Prose.number(low)
                    + " to "
                    + Prose.number(high));
  }

  private static String evidence(Study study, Looked looked) {
    List<String> parts = new ArrayList<>();
    double bound = study.last(looked.trial(), SpectrumEnds.LARGEST + SpectrumEnds.BOUND);
    if (!Double.isNaN(bound)) {
      parts.add("the largest is known to within " + Prose.rough(bound));
    }
    looked.growth(study).ifPresent(parts::add);
    double trace = study.last(looked.trial(), "curvature-trace");
    if (!Double.isNaN(trace)) {
      double half = study.last(looked.trial(), "curvature-trace.half");
      parts.add("all eigenvalues add up to " + Prose.number(trace) + " ± " + Prose.rough(half));
    }
    return parts.isEmpty() ? "" : Prose.capital(Prose.list(parts)) + ".";
  }

  private static Note note() {
    return new Note(
        "How to read eigenvalues and their bounds",
        List.of(
            "An eigenvalue says how fast the slope changes along its direction: below 0 the objective bends down"
                + " there, and gradient descent with a rate above 2/λ max grows along the steepest one.",
            "Within the bound ± of a value there is an eigenvalue for certain, and the largest of all is not"
                + " smaller than the value. That none is larger than value and bound together is as good as"
                + " certain, not proven: products with random vectors do not show what is orthogonal to all of"
                + " them.",
            "Traces and densities are estimates from random vectors, with 95 % intervals around them; a density"
                + " adds up to the number of parameters.",
            "G is the Gauss–Newton matrix, the loss's own curvature seen through the outputs; H − G is how the"
                + " network itself bends, which fades where residuals do."));
  }
}
