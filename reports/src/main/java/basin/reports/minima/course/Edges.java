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

  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    if (List.of(PRODUCT, PreconditionedEdges.PRODUCT, BATCH).stream()
        .noneMatch(study.curves()::contains)) {
      return elements;
    }
    boolean divided = study.curves().contains(PreconditionedEdges.PRODUCT);
    Alike findings = new Alike();
    List<Panel> panels = new ArrayList<>();
    List<Setting> looked = new ArrayList<>();
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
    for (Group group : study.groups()) {
      for (Setting setting : shown(group)) {
        Optional<StabilityLimit> limit = StabilityLimit.of(setting.trials().get(0));
        double late = mean(setting, LATE);
        double batch = mean(setting, BATCH_LATE);
        double dividedLate = mean(setting, PreconditionedEdges.LATE);
        if (DoubleStream.of(late, batch, dividedLate).anyMatch(Double::isFinite)) {
          double threshold = limit.map(StabilityLimit::value).orElse(Double.NaN);
          double dividedLimit = mean(setting, PreconditionedEdges.LIMIT);
          limit.ifPresent(l -> judge(setting, late, batch, l, findings));
          judgeDivided(setting, dividedLate, dividedLimit, findings);
          draft.row(
              group.label(),
              setting.words(),
              setting.trials().stream().filter(this::looked).count(),
              late,
              threshold,
              limit.map(StabilityLimit::formula).orElse(""),
              late / threshold,
              dividedLate,
              dividedLimit,
              batch,
              mean(setting, NOISE));
          panel(setting, limit).filter(p -> panels.size() < PANELS).ifPresent(panels::add);
          looked.add(setting);
        }
      }
    }
    String seen = panels.isEmpty() ? PreconditionedEdges.FIGURE : FIGURE;
    findings.verdicts().forEach(v -> elements.add(v.seeing(seen, TABLE)));
    new PreconditionedEdges(study, looked).figure().ifPresent(elements::add);
    if (!panels.isEmpty()) {
      elements.add(figure(panels));
    }
    if (!draft.isEmpty()) {
      elements.add(
          draft
              .table(study.named(TABLE), study.titled("Where rate times sharpness settled"))
              .from(LATE, PreconditionedEdges.LATE, PreconditionedEdges.LIMIT, BATCH_LATE, NOISE));
    }
    return elements;
  }

  /** The chosen setting of each group; of a single group, all. */
  private List<Setting> shown(Group group) {
    return study.oneGroup()
        ? group.settings()
        : List.of(Ranking.chosen(study, group).orElse(group.settings().get(0)));
  }

  private void judge(
      Setting setting, double late, double batch, StabilityLimit limit, Alike findings) {
    if (!Double.isFinite(late)) {
      return;
    }
    String where = where(late / limit.value());
    String settled = "η·λ settled at " + Prose.number(late);
    boolean few = few();
    findings.add(
        Tone.NEUTRAL,
        name(setting),
        few ? where + ": " + settled : where,
        (few ? "F" : Prose.capital(settled) + ", and f")
            + "ull steps are stable up to "
            + limit.words()
            + (Double.isFinite(batch)
                ? "; by the mini-batches' own gradients η·s settled at " + Prose.number(batch)
                : "")
            + ".");
  }

  private void judgeDivided(Setting setting, double late, double limit, Alike findings) {
    if (!Double.isFinite(late) || !Double.isFinite(limit)) {
      return;
    }
    String where = where(late / limit);
    String settled = "η·λ of P⁻¹H settled at " + Prose.number(late);
    findings.add(
        Tone.NEUTRAL,
        name(setting),
        few() ? where + ": " + settled : where,
        (few() ? "" : settled + "; ")
            + "P is what it divides gradients by, and while that rests full steps are stable up to "
            + Prose.number(limit)
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

  private Optional<Panel> panel(Setting setting, Optional<StabilityLimit> limit) {
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
