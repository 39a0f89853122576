package basin.reports.sections;

import basin.reports.sections.Layers.Norm;
import basin.reports.study.Band;
import basin.reports.study.Clock;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Whether gradients vanish or explode on their way back through the layers, and where. */
@Doc("Gradient norms by layer and epoch, and whether they vanish on their way back.")
public record VanishingGradients() implements Section {
  /** The most pictures of each norm. */
  private static final int PICTURES = 3;

  private static final int COLUMNS = 120;

  @Override
  public String title() {
    return "Vanishing gradients";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Flow> signal = flows(study, Norm.SIGNAL);
    List<Flow> weights = flows(study, Norm.WEIGHTS);
    if (signal.isEmpty() && weights.isEmpty()) {
      return List.of(new Paragraph(absent(study)));
    }
    List<Element> elements = new ArrayList<>();
    List<Flow> judged = signal.isEmpty() ? weights : signal;
    judged.forEach(f -> elements.add(verdict(f)));
    elements.add(new Paragraph(explanation(judged.get(0))));
    elements.add(table(signal, weights));
    elements.addAll(pictures(study, signal));
    elements.addAll(pictures(study, weights));
    return elements;
  }

  private static String absent(Study study) {
    boolean recorded = study.curves().stream().anyMatch(c -> c.startsWith("gradient-norm."));
    return recorded
        ? "There are no two layers whose gradient norms could be compared."
        : "Gradient norms by layer were not recorded; the probe “gradient-norms” does.";
  }

  private static List<Flow> flows(Study study, Norm norm) {
    Layers layers = Layers.of(study, norm);
    List<Flow> flows = new ArrayList<>();
    for (Group group : study.groups()) {
      Setting shown = Ranking.chosen(study, group).orElse(group.settings().get(0));
      flows.add(Flow.of(study, shown, layers));
    }
    flows.removeIf(f -> !f.comparable());
    return flows;
  }

  private static Verdict verdict(Flow flow) {
    String text = flow.setting().label() + ": gradients " + flow.kind().words() + ".";
    return new Verdict(tone(flow.kind()), text, flow.numbers() + ".");
  }

  private static Tone tone(Flow.Kind kind) {
    return switch (kind) {
      case VANISH, EXPLODE -> Tone.BAD;
      case SHRINK, GROW -> Tone.WARNING;
      case STEADY -> Tone.GOOD;
    };
  }

  private static String explanation(Flow judged) {
    return "Judged by "
        + judged.layers().norm().symbol()
        + ", the gradient "
        + judged.layers().norm().meaning()
        + ", at each group's best setting. "
        + Flow.RULE
        + " ‖∂L/∂W‖ and ‖∂L/∂z‖ may disagree: the former also holds the size of a layer's inputs and"
        + " the number of its weights.";
  }

  private static Element table(List<Flow> signal, List<Flow> weights) {
    Grid grid =
        new Grid()
            .column("Group", "at its best rate")
            .column(
                "Norm", "∂L/∂z: by a layer's output before its activation; ∂L/∂W: by its weights")
            .column("Layers", "")
            .column("First / last, start", "ratio of the norms at the first record")
            .column("Median", "r, over all records")
            .column("End", "ratio at the last record")
            .column("Factor per layer", "r^(1/(layers − 1))")
            .column("Verdict", Flow.RULE);
    signal.forEach(f -> grid.row(cells(f)));
    weights.forEach(f -> grid.row(cells(f)));
    return grid.table("layer-ratios", "First-to-last layer ratios of gradient norms");
  }

  private static List<Object> cells(Flow flow) {
    double[] ratios = flow.ratios();
    return List.of(
        flow.setting().label(),
        flow.layers().norm().symbol(),
        flow.bands().size(),
        ratios[0],
        flow.ratio(),
        ratios[ratios.length - 1],
        flow.factor(),
        flow.kind().words());
  }

  private static List<Element> pictures(Study study, List<Flow> flows) {
    List<Element> elements = new ArrayList<>();
    flows.stream()
        .sorted(Comparator.comparingDouble(Flow::severity).reversed())
        .limit(PICTURES)
        .forEach(f -> elements.add(figure(study, f)));
    if (flows.size() > PICTURES) {
      elements.add(
          new Paragraph(
              "Drawn are the "
                  + PICTURES
                  + " of "
                  + flows.size()
                  + " groups whose ratio is farthest from 1; the table has all."));
    }
    return elements;
  }

  private static Figure figure(Study study, Flow flow) {
    Norm norm = flow.layers().norm();
    double[] times = flow.bands().get(0).x();
    int[] kept = Thinning.indices(times.length, COLUMNS);
    List<String> columns = Arrays.stream(kept).mapToObj(i -> Prose.number(times[i])).toList();
    double[][] values =
        flow.bands().stream().map(b -> logarithms(b, kept)).toArray(double[][]::new);
    return new Figure(
        "gradient-flow-" + norm.slug() + "-" + flow.setting().group(),
        norm.symbol() + " by layer, " + flow.setting().label(),
        "Rows are layers, the first at the bottom; darker is smaller. A bottom that stays dark while the"
            + " top is bright means that the first layers hardly learn. Geometric mean over the seeds;"
            + " a blank cell is a norm of zero or not recorded.",
        new HeatMap(
            Clock.of(study).unit(),
            columns,
            "layer",
            flow.layers().names(),
            values,
            "log₁₀ " + norm.symbol()));
  }

  private static double[] logarithms(Band band, int[] kept) {
    return Arrays.stream(kept)
        .mapToDouble(
            i ->
                i < band.mean().length && band.mean()[i] > 0
                    ? StrictMath.log10(band.mean()[i])
                    : Double.NaN)
        .toArray();
  }
}
