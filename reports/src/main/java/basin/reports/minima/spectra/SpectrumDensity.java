package basin.reports.minima.spectra;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many eigenvalues lie where, to either side of zero.
 *
 * @param study what is drawn
 * @param looked one trial for each group
 */
record SpectrumDensity(Study study, List<Looked> looked) {
  static final String COUNT = "curvature-density.count";

  /** A logarithmic axis ends here: less than that is nothing. */
  private static final double NONE = 0.1;

  /**
   * What was recorded of a trial.
   *
   * @param edges an even number of them, the middle stretch being around zero
   */
  private record Counted(Looked looked, double[] edges, double[] counts, double[] halves) {
    int middle() {
      return counts.length / 2;
    }

    double all() {
      return Arrays.stream(counts).sum();
    }
  }

  Optional<Figure> figure() {
    List<Counted> counted = new ArrayList<>();
    looked.stream().limit(SpectrumCourse.GROUPS).forEach(l -> of(l).ifPresent(counted::add));
    return counted.isEmpty() ? Optional.empty() : Optional.of(figure(counted));
  }

  private static Figure figure(List<Counted> counted) {
    return new Figure(
            "spectrum-density",
            "How many eigenvalues lie where",
            "Eigenvalues of the Hessian at the end in each quarter of a decade of their size, those above zero"
                + " and those below; the band is the 95 % interval over random vectors, and at the foot"
                + " there is none. "
                + counted.stream().map(SpectrumDensity::sentence).collect(Collectors.joining())
                + "Near zero products tell them apart less well than the stretches suggest.",
            new Panels(
                new Axis("|λ|", true),
                new Axis("eigenvalues", true),
                List.of(
                    new Panel("above zero", counted.stream().map(c -> line(c, true)).toList()),
                    new Panel("below zero", counted.stream().map(c -> line(c, false)).toList()))))
        .from("curvature-density.*");
  }

  private static String sentence(Counted counted) {
    double middle = counted.counts()[counted.middle()];
    String near = Prose.number(counted.edges()[counted.middle() + 1]);
    return "With "
        + counted.looked().setting().label()
        + " they are "
        + Prose.number(counted.all())
        + " together"
        + (middle >= 1
            ? ", of which about "
                + Prose.number((double) Math.round(middle))
                + ", smaller than "
                + near
                + ", are not drawn"
            : "")
        + ". ";
  }

  private Optional<Counted> of(Looked one) {
    Optional<double[]> edges = study.lastVector(one.trial(), "curvature-density.edges");
    Optional<double[]> counts = study.lastVector(one.trial(), COUNT);
    Optional<double[]> halves = study.lastVector(one.trial(), "curvature-density.half");
    return edges.isPresent() && counts.isPresent() && halves.isPresent()
        ? Optional.of(new Counted(one, edges.get(), counts.get(), halves.get()))
            .filter(c -> c.edges().length == c.counts().length + 1)
            .filter(c -> c.halves().length == c.counts().length)
        : Optional.empty();
  }

  /** One side of zero, sizes rising; from the last edge on there is nothing. */
  private static Line line(Counted counted, boolean above) {
    int side = counted.counts().length / 2;
    double[] sizes = new double[side + 1];
    double[] values = new double[side + 1];
    double[] low = new double[side + 1];
    double[] high = new double[side + 1];
    for (int i = 0; i <= side; i++) {
      int place = above ? side + 1 + i : side - 1 - i;
      sizes[i] = Math.abs(counted.edges()[above ? side + 1 + i : side - i]);
      boolean there = i < side;
      double count = there ? counted.counts()[place] : 0;
      double half = there ? counted.halves()[place] : 0;
      values[i] = Math.max(NONE, count);
      low[i] = Math.max(NONE, count - half);
      high[i] = Math.max(NONE, count + half);
    }
    return new Line(
        counted.looked().setting().label(),
        counted.looked().setting().color(),
        Style.STEPS,
        sizes,
        values,
        low,
        high);
  }
}
