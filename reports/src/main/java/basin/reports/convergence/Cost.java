package basin.reports.convergence;

import basin.reports.study.Passes;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.tables.TableDraft;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import basin.spi.report.Element;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a trial of each group cost in passes over the training rows: a sentence where all cost the
 * same and asked for gradients alone, else a table.
 *
 * @param study what is measured
 * @param best a setting of each group
 */
record Cost(Study study, List<Setting> best) {
  List<Element> elements() {
    List<Passes> passes = best.stream().flatMap(s -> passes(s).stream()).toList();
    if (passes.isEmpty()) {
      return counted().stream().anyMatch(t -> t.effort().isEmpty())
          ? List.of(new Paragraph(uncounted()))
          : List.of();
    }
    boolean whole = passes.size() == counted().size();
    boolean gradients = passes.stream().allMatch(Passes::gradientsAlone);
    boolean same = passes.stream().allMatch(passes.get(0)::same);
    return whole && gradients && (same || best.size() == 1)
        ? List.of(new Paragraph(sentence(passes, same)))
        : List.of(new Heading("What it cost"), new Paragraph(rule(passes)), table(passes));
  }

  private List<TrialRecord> counted() {
    return best.stream().flatMap(s -> Passes.counted(s).stream()).toList();
  }

  private static List<Passes> passes(Setting setting) {
    return Passes.counted(setting).stream().flatMap(t -> Passes.of(t).stream()).toList();
  }

  private String uncounted() {
    return "What these trials cost in "
        + (study.fromRows() ? "passes over the training rows" : "values and gradients")
        + " is not known: the version of Basin that ran them did not count it.";
  }

  private String sentence(List<Passes> passes, boolean same) {
    String trials =
        passes.size() == 1
            ? "this trial"
            : same
                ? "each of these trials" + finite()
                : "these trials" + finite() + ", on average,";
    String text = trials + " took " + amount(Passes.mean(passes).orElseThrow().gradients()) + ".";
    return best.size() > 1 ? "Compared at equal cost: " + text : Prose.capital(text);
  }

  private String amount(double gradients) {
    String number = Prose.number(gradients);
    boolean one = number.equals("1");
    if (!study.fromRows()) {
      return number + (one ? " gradient" : " gradients") + " and nothing else";
    }
    return one
        ? "1 pass over the training rows, for gradients"
        : number + " passes over the training rows, all of them for gradients";
  }

  private String finite() {
    boolean diverged =
        best.stream()
            .flatMap(s -> s.trials().stream())
            .anyMatch(t -> Study.ended(t, Outcome.DIVERGED));
    return diverged ? " that did not diverge" : "";
  }

  private String rule(List<Passes> passes) {
    String text =
        "What the optimizer asked for, "
            + (study.fromRows() ? "in passes over the training rows" : "each counted once")
            + ": the mean over the trials"
            + finite()
            + ". ";
    if (passes.stream().allMatch(Passes::gradientsAlone)) {
      return text + "Nothing but gradients was asked for.";
    }
    return text
        + "A gradient brings its value along and takes longer than a value alone"
        + (products(passes) ? ", and a Hessian product longer than a gradient" : "")
        + ", so the kinds stand apart.";
  }

  private static boolean values(List<Passes> passes) {
    return passes.stream().anyMatch(p -> p.values() > 0);
  }

  private static boolean products(List<Passes> passes) {
    return passes.stream().anyMatch(p -> p.products() > 0);
  }

  private Element table(List<Passes> passes) {
    TableDraft grid =
        new TableDraft()
            .column(!study.oneGroup(), "Group", "")
            .tuned(study, "what was tuned")
            .column("Trials", "that were counted")
            .column(values(passes), "Values", "of the objective, without a gradient")
            .column("Gradients", "with or without the value")
            .column(
                products(passes), "Products", "Hessian or Gauss–Newton products, one a direction");
    best.forEach(s -> grid.row(cells(s)));
    return grid.table(
        study.named("cost"),
        study.titled(
            study.fromRows()
                ? "Passes over the training rows in a trial"
                : "Values, gradients and products in a trial"));
  }

  private List<Object> cells(Setting setting) {
    List<Passes> passes = passes(setting);
    Optional<Passes> mean = Passes.mean(passes);
    List<Object> cells = new ArrayList<>();
    cells.add(setting.group());
    cells.addAll(Wording.tuned(study, setting));
    cells.add(passes.size());
    cells.add(mean.map(Passes::values).orElse(Double.NaN));
    cells.add(mean.map(Passes::gradients).orElse(Double.NaN));
    cells.add(mean.map(Passes::products).orElse(Double.NaN));
    return cells;
  }
}
