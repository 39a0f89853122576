package basin.reports.gradients;

import basin.reports.gradients.Layers.Norm;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Alike;
import basin.spi.report.Element;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether gradients vanish or explode on their way back through the layers, and where. */
@Doc("Gradient norms by layer and epoch, and whether they vanish on their way back.")
public record VanishingGradients() implements Section {
  @Override
  public String title() {
    return "Vanishing gradients";
  }

  @Override
  public List<Element> write(Results results) {
    Study study = Study.of(results);
    List<Flow> steps = compared(study, Norm.SIGNAL);
    List<Flow> signal = steps.isEmpty() ? compared(study, Norm.PASSED) : steps;
    List<Flow> weights = compared(study, Norm.WEIGHTS);
    List<Flow> judged = signal.isEmpty() ? weights : signal;
    List<Element> elements = new ArrayList<>();
    verdicts(judged).forEach(v -> elements.add(v.seeing("layer-ratios")));
    elements.addAll(new FlowPictures(study, signal).elements());
    elements.addAll(new FlowPictures(study, weights).elements());
    List<Flow> updates = flows(study, Norm.UPDATE);
    elements.addAll(
        new FlowPictures(study, updates.isEmpty() ? flows(study, Norm.POINT) : updates).elements());
    if (!judged.isEmpty()) {
      elements.add(table(signal, weights));
      elements.add(explanation(judged.get(0)));
    }
    return elements;
  }

  private static List<Flow> flows(Study study, Norm norm) {
    List<Flow> flows = new ArrayList<>();
    for (Group group : study.groups()) {
      Setting shown = Ranking.chosen(study, group).orElse(group.settings().get(0));
      flows.add(Flow.of(study, shown, norm));
    }
    flows.removeIf(f -> f.bands().isEmpty());
    return flows;
  }

  private static List<Flow> compared(Study study, Norm norm) {
    return flows(study, norm).stream().filter(Flow::comparable).toList();
  }

  /**
   * The worst first, and of these the farthest from steady: the example where several are alike.
   */
  private static List<Verdict> verdicts(List<Flow> judged) {
    Alike verdicts = new Alike();
    judged.stream()
        .sorted(
            Comparator.comparing((Flow f) -> Alike.rank(tone(f.kind())))
                .thenComparing(Comparator.comparingDouble(Flow::severity).reversed()))
        .forEach(
            f ->
                verdicts.add(
                    tone(f.kind()), f.setting().label(), f.statement(), f.numbers() + "."));
    return verdicts.verdicts();
  }

  private static Tone tone(Flow.Kind kind) {
    return switch (kind) {
      case VANISH, EXPLODE -> Tone.BAD;
      case SHRINK, GROW, CHANGE -> Tone.WARNING;
      case STEADY -> Tone.GOOD;
      case DEAD, ZERO_WEIGHTS -> Tone.BAD;
      case DIVERGED -> Tone.NEUTRAL;
    };
  }

  private static Note explanation(Flow judged) {
    Norm norm = judged.layers().norm();
    List<String> lines = new ArrayList<>(Flow.RULE);
    lines.add(
        0,
        "Judged by "
            + norm.symbol()
            + ", the gradient "
            + norm.meaning()
            + ", at the setting that stands for each group.");
    lines.add(
        "‖∂L/∂W‖ and ‖∂L/∂z‖ may disagree: the former also holds the size of a layer's inputs and"
            + " the number of its weights.");
    return new Note("How this is judged", lines);
  }

  private static Element table(List<Flow> signal, List<Flow> weights) {
    TableDraft grid =
        new TableDraft()
            .column("Group", "at its best setting")
            .column(
                "Norm", "∂L/∂z: by a layer's output before its activation; ∂L/∂W: by its weights")
            .column("Layers", "")
            .column("First / last, start", "ratio of the norms at the first record")
            .column("Median", "r, over all records")
            .column("End", "ratio at the last record")
            .column("Factor per layer", "r^(1/(layers − 1))")
            .column("Verdict", "by the rule below");
    signal.forEach(f -> grid.row(cells(f)));
    weights.forEach(f -> grid.row(cells(f)));
    return grid.table("layer-ratios", "First-to-last layer ratios of gradient norms")
        .from("signal-norm.*", "gradient-norm.*", "signals.gradient-z.*");
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
        flow.kind().words().replaceFirst("^gradients ", ""));
  }
}
