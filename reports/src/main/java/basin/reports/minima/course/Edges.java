package basin.reports.minima.course;

import basin.reports.pictures.Thinning;
import basin.reports.rates.StabilityLimit;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Alike;
import basin.reports.words.Prose;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Panel;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How sharp it was where the optimizers went, measured by what their rates can bear.
 *
 * @param study what is looked at
 */
record Edges(Study study) {
  private static final String PRODUCT = "sharpness.times-rate";
  private static final String LATE = "sharpness.late";
  private static final String BATCH = "batch-sharpness.times-rate";
  private static final String BATCH_LATE = "batch-sharpness.late";
  private static final String NOISE = "noise-scale.rows";
  private static final String FIGURE = "edge-of-stability";
  private static final String TABLE = "edges";

  /** η·λ within such a share of the threshold is at it. */
  private static final double NEAR = 0.1;

  private static final int PANELS = 9;
  private static final double[] NONE = {};

  /** Where a setting went. */
  private record Edge(
      Group group,
      Setting setting,
      Optional<StabilityLimit> limit,
      double late,
      double batch,
      double divided,
      double dividedLimit) {
    boolean seen() {
      return DoubleStream.of(late, batch, divided).anyMatch(Double::isFinite);
    }
  }

  List<Element> elements() {
    if (List.of(PRODUCT, PreconditionedEdges.PRODUCT, BATCH).stream()
        .noneMatch(study.curves()::contains)) {
      return List.of();
    }
    List<Edge> edges = edges();
    List<Panel> panels =
        edges.stream().flatMap(edge -> panel(edge).stream()).limit(PANELS).toList();
    List<Element> elements = new ArrayList<>();
    String seen = panels.isEmpty() ? PreconditionedEdges.FIGURE : FIGURE;
    verdicts(edges).forEach(v -> elements.add(v.seeing(seen, TABLE)));
    List<Setting> looked = edges.stream().map(Edge::setting).toList();
    new PreconditionedEdges(study, looked).figure().ifPresent(elements::add);
    if (!panels.isEmpty()) {
      elements.add(figure(panels));
    }
    if (!edges.isEmpty()) {
      elements.add(table(edges));
    }
    return elements;
  }

  private List<Edge> edges() {
    return study.groups().stream()
        .flatMap(group -> shown(group).stream().map(setting -> edge(group, setting)))
        .filter(Edge::seen)
        .toList();
  }

  private Edge edge(Group group, Setting setting) {
    return new Edge(
        group,
        setting,
        StabilityLimit.of(setting.trials().get(0)),
        mean(setting, LATE),
        mean(setting, BATCH_LATE),
        mean(setting, PreconditionedEdges.LATE),
        mean(setting, PreconditionedEdges.LIMIT));
  }

  private List<Verdict> verdicts(List<Edge> edges) {
    Alike findings = new Alike();
    for (Edge edge : edges) {
      edge.limit().ifPresent(limit -> judge(edge, limit, findings));
      judgeDivided(edge, findings);
    }
    return findings.verdicts();
  }

  private Element table(List<Edge> edges) {
    boolean divided = study.curves().contains(PreconditionedEdges.PRODUCT);
    TableDraft draft =
        new TableDraft()
            .column("Group", "at its chosen setting")
            .column("Setting", "what was tuned")
            .column("Trials", "that have these series")
            .column("Late η·λ", "median over the later half of the looks, mean over trials")
            .column("Threshold", "that theory knows for full steps on a quadratic")
            .column("Formula", "β is the momentum")
            .column("Ratio", "of the two")
            .column(divided, "Late η·λ of P⁻¹H", "P being what the optimizer divides gradients by")
            .column(divided, "Threshold of P⁻¹H", "up to which full steps are stable while P rests")
            .column("Late batch η·s", "of mini-batches along their own gradients, likewise")
            .column("Noise scale", "rows at which noise and gradient are of a size, at the end");
    for (Edge edge : edges) {
      double threshold = edge.limit().map(StabilityLimit::value).orElse(Double.NaN);
      draft.row(
          edge.group().label(),
          edge.setting().words(),
          edge.setting().trials().stream().filter(this::looked).count(),
          edge.late(),
          threshold,
          edge.limit().map(StabilityLimit::formula).orElse(""),
          edge.late() / threshold,
          edge.divided(),
          edge.dividedLimit(),
          edge.batch(),
          mean(edge.setting(), NOISE));
    }
    return draft
        .table(study.named(TABLE), study.titled("Where rate times sharpness settled"))
        .from(LATE, PreconditionedEdges.LATE, PreconditionedEdges.LIMIT, BATCH_LATE, NOISE);
  }

  /** The chosen setting of each group; of a single group, all. */
  private List<Setting> shown(Group group) {
    return study.oneGroup()
        ? group.settings()
        : List.of(Ranking.chosen(study, group).orElse(group.settings().get(0)));
  }

  private void judge(Edge edge, StabilityLimit limit, Alike findings) {
    if (!Double.isFinite(edge.late())) {
      return;
    }
    String where = where(edge.late() / limit.value());
    String settled = "η·λ settled at " + Prose.number(edge.late());
    boolean few = few();
    findings.add(
        Tone.NEUTRAL,
        name(edge.setting()),
        few ? where + ": " + settled : where,
        (few ? "F" : Prose.capital(settled) + ", and f")
            + "ull steps are stable up to "
            + limit.words()
            + (Double.isFinite(edge.batch())
                ? "; by the mini-batches' own gradients η·s settled at "
                    + Prose.number(edge.batch())
                : "")
            + ".");
  }

  private void judgeDivided(Edge edge, Alike findings) {
    if (!Double.isFinite(edge.divided()) || !Double.isFinite(edge.dividedLimit())) {
      return;
    }
    String where = where(edge.divided() / edge.dividedLimit());
    String settled = "η·λ of P⁻¹H settled at " + Prose.number(edge.divided());
    findings.add(
        Tone.NEUTRAL,
        name(edge.setting()),
        few() ? where + ": " + settled : where,
        (few() ? "" : settled + "; ")
            + "P is what it divides gradients by, and while that rests full steps are stable up to "
            + Prose.number(edge.dividedLimit())
            + ".");
  }

  /** Whether each group is told of by itself. */
  private boolean few() {
    return study.groups().size() <= Alike.EACH;
  }

  private static String name(Setting setting) {
    return setting.label().isEmpty() ? "this optimizer" : setting.label();
  }

  private static String where(double ratio) {
    if (Math.abs(ratio - 1) <= NEAR) {
      return "it went on at the edge of stability";
    }
    return ratio < 1
        ? "it stayed where full steps are stable"
        : "it went where full steps are not stable";
  }

  private static Line threshold(double end, double limit) {
    return new Line(
        "threshold of full steps",
        6,
        Style.LINE,
        new double[] {0, end},
        new double[] {limit, limit},
        NONE,
        NONE);
  }

  private boolean looked(TrialRecord trial) {
    return has(trial, PRODUCT) || has(trial, PreconditionedEdges.PRODUCT) || has(trial, BATCH);
  }

  private Optional<Panel> panel(Edge edge) {
    Setting setting = edge.setting();
    Optional<StabilityLimit> limit = edge.limit();
    List<Line> lines = new ArrayList<>();
    double last = 0;
    for (TrialRecord trial : setting.trials()) {
      Optional<Curve> whole = study.results().curve(trial, PRODUCT);
      Optional<Curve> batch = study.results().curve(trial, BATCH);
      if (lines.isEmpty() && (whole.isPresent() || batch.isPresent())) {
        whole.ifPresent(c -> lines.add(line("all rows", 0, c)));
        batch.ifPresent(c -> lines.add(line("mini-batches, along their gradients", 1, c)));
        last = trial.steps();
      }
    }
    boolean nothingBorne = limit.isEmpty() && lines.size() == 1 && divides(setting);
    if (lines.isEmpty() || nothingBorne) {
      return Optional.empty();
    }
    double end = last;
    limit.ifPresent(l -> lines.add(threshold(end, l.value())));
    String label = setting.label().isEmpty() ? "all trials" : setting.label();
    return Optional.of(
        new Panel(label + limit.map(l -> ", threshold " + l.formula()).orElse(""), lines));
  }

  private boolean divides(Setting setting) {
    return setting.trials().stream().anyMatch(t -> has(t, PreconditionedEdges.PRODUCT));
  }

  private static Line line(String label, int color, Curve curve) {
    int[] kept = Thinning.indices(curve.values().length);
    double[] steps = Arrays.stream(curve.steps()).mapToDouble(s -> s).toArray();
    return new Line(
        label,
        color,
        Style.LINE,
        Thinning.pick(steps, kept),
        Thinning.pick(curve.values(), kept),
        NONE,
        NONE);
  }

  private Element figure(List<Panel> panels) {
    return new Figure(
            study.named(FIGURE),
            study.titled("Rate times sharpness through time"),
            "The first trial of each. On its line of the threshold a full step just does not grow along"
                + " the steepest direction; what hovers there is at the edge of stability, and"
                + " oscillates without flying apart. Where small batches are at theirs, it is by their own"
                + " gradients that η·s is near 2 without momentum, and η·λ of all rows is lower.",
            new Panels(new Axis("step", false), new Axis("η·λ", false), panels))
        .from(PRODUCT, BATCH);
  }

  private double mean(Setting setting, String series) {
    return setting.trials().stream()
        .filter(t -> has(t, series))
        .mapToDouble(t -> study.last(t, series))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private boolean has(TrialRecord trial, String series) {
    return study.results().curve(trial, series).isPresent();
  }
}
