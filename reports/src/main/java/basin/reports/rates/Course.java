package basin.reports.rates;

import basin.reports.statistics.Interval;
import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * The fitted course of the loss above its minimum.
 *
 * @param study what is fitted
 * @param fitted in the order of the ranking; at least one
 * @param clock of time
 */
record Course(Study study, List<Fitted> fitted, Clock clock) {
  private static final int TOLD = 3;
  private static final int DRAWN = 8;
  private static final int POINTS = 400;

  List<Element> elements() {
    return List.of(
        new Paragraph(finding()).seeing(study.named("loss-above-minimum"), study.named("rates")),
        figure().from(Gap.DESCENDED),
        table(),
        method());
  }

  private String finding() {
    List<String> sentences = new ArrayList<>();
    fitted.stream().limit(TOLD).forEach(f -> sentences.add(new RateSentence(f, clock).text()));
    if (fitted.size() > TOLD) {
      sentences.add(
          "The other "
              + Prose.number(fitted.size() - TOLD)
              + " are in the table, in the same order.");
    }
    return String.join(" ", sentences);
  }

  private Figure figure() {
    boolean power = fitted.stream().filter(f -> f.law() == Law.POWER).count() * 2 > fitted.size();
    return new Figure(
        study.named("loss-above-minimum"),
        study.titled("Training loss above its minimum"),
        "One trial of each"
            + (fitted.size() > DRAWN ? ", the first " + DRAWN : "")
            + ", until it stands still or rounding hides the rest. "
            + (power
                ? "Both axes are logarithmic: a straight course is a power of the time."
                : "A straight course loses the same share in each "
                    + clock.unit()
                    + "; one that flattens is slower than that."),
        new Lines(
            new Axis(clock.unit(), power),
            new Axis("train.loss − minimum", true),
            fitted.stream().limit(DRAWN).map(Course::line).toList()));
  }

  private static Line line(Fitted fitted) {
    Gap gap = fitted.gaps().get(0);
    int stride = Math.max(1, gap.length() / POINTS);
    int length = (gap.length() + stride - 1) / stride;
    double[] x = new double[length];
    double[] y = new double[length];
    for (int i = 0; i < length; i++) {
      x[i] = gap.time()[i * stride];
      y[i] = gap.above()[i * stride];
    }
    double[] none = {};
    return new Line(
        fitted.setting().label(), fitted.setting().color(), Style.LINE, x, y, none, none);
  }

  private boolean theory() {
    return fitted.stream().anyMatch(f -> f.expected().isPresent());
  }

  private Element table() {
    TableDraft draft =
        new TableDraft()
            .column(!study.oneGroup(), "Group", "at its best setting")
            .tuned(study, "what was tuned")
            .column("Law", "of the loss above its minimum; C·qᵗ is called linear convergence")
            .column("q or p", "the factor in each " + clock.unit() + ", or the exponent")
            .column("CI low", "95 % confidence")
            .column("CI high", "95 % confidence")
            .column(
                "From", "the least with other windows: the last three quarters, the last quarter")
            .column("To", "the most with other windows")
            .column("C", "the constant of the law")
            .column("Minimum", "that was taken off")
            .column("It is", "how the minimum is known")
            .column(theory(), "√q", "the factor of the distance to the minimum in each step")
            .column(theory(), "Theory", "for √q at these settings and the eigenvalues at the end")
            .column(theory(), "Best", "for √q with the settings tuned, by κ alone")
            .column(theory(), "κ", "largest eigenvalue over the smallest above 0");
    fitted.forEach(f -> draft.row(cells(f)));
    return draft.table(study.named("rates"), study.titled("Fitted rates of convergence"));
  }

  private List<Object> cells(Fitted f) {
    Interval speed = f.speed();
    Interval windows = f.sensitivity();
    List<Object> cells = new ArrayList<>();
    cells.add(f.setting().group());
    cells.addAll(Wording.tuned(study, f.setting()));
    cells.add(
        (f.law() == Law.GEOMETRIC ? "C·qᵗ" : "C·t⁻ᵖ") + (f.decided() ? "" : ", or the other"));
    cells.add(speed.center());
    cells.add(speed.low());
    cells.add(speed.high());
    cells.add(windows.low());
    cells.add(windows.high());
    cells.add(f.constant());
    cells.add(f.minimum().value());
    cells.add(f.minimum().origin().words());
    cells.add(f.law() == Law.GEOMETRIC ? f.distance().center() : Double.NaN);
    cells.add(f.expected().orElse(Double.NaN));
    cells.add(
        f.curvature().flatMap(c -> f.theory().map(t -> t.best(c.condition()))).orElse(Double.NaN));
    cells.add(
        f.curvature()
            .filter(c -> f.theory().isPresent())
            .map(Curvature::condition)
            .orElse(Double.NaN));
    return cells;
  }

  private Note method() {
    return new Note(
        "How rates are fitted",
        List.of(
            "From the training loss its minimum is taken off: the surface's own where the probe minimum"
                + " recorded it; else where one Newton step from the end leads, if the probe curvature"
                + " found that it arrives; else a value fitted with a + C·e^(−t/T) or a + C·(1+t)⁻ᵖ,"
                + " whichever leaves less.",
            "Fitted are the records of the second half of the time until the loss last came lower and was"
                + " more than a hundred times its rounding, or its noise, above the minimum: the line of"
                + " least squares through its logarithm over t (law C·qᵗ) and over log t (law C·t⁻ᵖ). The law"
                + " whose line is nearer stands; where the other is less than twice as far off, the table says so."
                + " From and To are the same with the last three quarters and the last quarter of the time.",
            "Intervals are Student's over the "
                + study.replicates().noun()
                + "s; of one trial, or of several that are the same, over eight stretches of the window.",
            "Near a minimum with positive curvature the loss falls with the square of the distance, so √q is"
                + " the factor of the distance. Theory is the spectral radius of the method's step, for full"
                + " gradients, constant settings and the eigenvalues where the trial ended; κ is the largest"
                + " over the smallest above 0. Best: (κ−1)/(κ+1) for gradient descent, (√κ−1)/(√κ+1) for the"
                + " heavy ball, 1−2/√(3κ+1) for Nesterov's (1−1/√κ at η = 1/λ).",
            "Where a smooth convex loss is not curved from below, theory promises at least p = 1 for gradient"
                + " descent and p = 2 with Nesterov's growing momentum."));
  }
}
