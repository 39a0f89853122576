package basin.experiments.faulty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A score as a page of Markdown: sums by what cases are, then every case. */
final class ScoreTable {
  private static final String HEAD =
      "| cases | faulty noticed | false alarms | balanced accuracy | right type | right among all"
          + " suspected | named faults right | symptoms found | symptoms right | pairs |\n"
          + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";

  private final Score score;
  private final List<Judged> all;

  /** Of all cases, those that could not be run among them. */
  ScoreTable(List<Judged> all) {
    this.all = all;
    this.score = new Score(all);
  }

  /**
   * The page.
   *
   * @param preface before all else
   * @param foreseen before the cases
   */
  String text(String preface, String foreseen) {
    StringBuilder page = new StringBuilder(preface);
    page.append("\n## In all\n\n").append(HEAD);
    line(page, "all", score);
    for (String kind : List.of("published", "adapted", "constructed")) {
      line(page, kind, score.only(each -> each.kind().equals(kind)));
    }
    page.append("\n## By family of data\n\n").append(HEAD);
    parts(page, FaultyCase::family);
    page.append("\n## By source\n\n").append(HEAD);
    parts(page, FaultyCase::project);
    page.append("\n## By fault\n\n").append(HEAD);
    faults(page);
    notRun(page);
    page.append(foreseen);
    cases(page);
    return page.toString();
  }

  private void parts(StringBuilder page, Function<FaultyCase, String> part) {
    all.stream()
        .map(each -> part.apply(each.of()))
        .distinct()
        .sorted()
        .forEach(name -> line(page, name, score.only(each -> part.apply(each).equals(name))));
  }

  private void faults(StringBuilder page) {
    all.stream()
        .flatMap(each -> each.of().faults().stream())
        .distinct()
        .sorted()
        .forEach(fault -> line(page, fault, score.only(each -> each.faults().contains(fault))));
  }

  private void line(StringBuilder page, String name, Score part) {
    if (part.cases() > 0) {
      row(
          page,
          name + ": " + part.cases(),
          part.sensitivity(),
          part.falseAlarms(),
          part.balancedAccuracy(),
          part.types(),
          part.suspected(),
          part.namedFaults(),
          part.symptomRecall(),
          part.symptomPrecision(),
          part.pairs(score.byId()));
    }
  }

  private void notRun(StringBuilder page) {
    Map<String, List<String>> ids = new TreeMap<>();
    all.stream()
        .filter(each -> !each.run())
        .forEach(
            each ->
                ids.computeIfAbsent(each.reason(), any -> new ArrayList<>())
                    .add("`" + each.of().id() + "`"));
    page.append("\n## Not run: ").append(all.size() - score.cases()).append("\n\n");
    ids.forEach(
        (reason, which) ->
            page.append("- ")
                .append(reason)
                .append(": ")
                .append(String.join(", ", which))
                .append('\n'));
  }

  private void cases(StringBuilder page) {
    page.append("\n## Case by case\n\n");
    row(
        page,
        "case",
        "kind",
        "labelled",
        "said",
        "right",
        "symptoms labelled",
        "symptoms said",
        "proposed");
    row(page, "---", "---", "---", "---", "---", "---", "---", "---");
    all.stream().filter(Judged::run).forEach(each -> caseLine(page, each));
  }

  private static void caseLine(StringBuilder page, Judged each) {
    FaultyCase of = each.of();
    Said said = each.said().orElseThrow();
    List<String> right = new ArrayList<>(of.faults());
    of.rightFaults().stream()
        .filter(fault -> !of.faults().contains(fault))
        .forEach(fault -> right.add("(" + fault + ")"));
    row(
        page,
        of.id(),
        of.kind(),
        of.faulty() ? String.join(", ", right) : "healthy",
        said.alarm() ? String.join(", ", said.named()) : "healthy",
        each.typeRight() ? "yes" : each.detectedRight() ? "fault, not its type" : "**no**",
        String.join(", ", of.symptoms()),
        said.symptoms().stream()
            .map(name -> of.rightSymptoms().contains(name) ? name : name + "?")
            .collect(Collectors.joining(", ")),
        said.remedy().isEmpty() ? "" : "`" + said.remedy().replace("|", "\\|") + "`");
  }

  private static void row(StringBuilder page, Object... cells) {
    for (Object cell : cells) {
      page.append("| ").append(cell).append(' ');
    }
    page.append("|\n");
  }
}
