package basin.reports.claims;

import basin.reports.words.Prose;
import basin.spi.claim.Judgement;
import basin.spi.claim.Judgement.Ground;
import basin.spi.claim.Stated;
import basin.spi.claim.Verdict;
import basin.spi.report.Element;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Tone;
import basin.spi.report.Results;
import basin.spi.report.Section;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the author said would come out, each with a verdict, the numbers and what would decide. */
@Doc(
    "What was claimed before the run, each claim with its verdict, the numbers, and what would decide it.")
public record Claims() implements Section {
  @Override
  public String title() {
    return "Claims";
  }

  @Override
  public List<Element> write(Results results) {
    List<Results> parts = results.parts();
    return parts.size() == 1 ? write(results, "", "") : ofEach(parts);
  }

  /** Each experiment's own, by its own results: they were written about nothing else. */
  private static List<Element> ofEach(List<Results> parts) {
    List<Element> elements = new ArrayList<>();
    for (Results part : parts) {
      String name = part.experiment().name();
      List<Element> own = write(part, "-" + (parts.indexOf(part) + 1), " of " + name);
      if (!own.isEmpty()) {
        elements.add(new Heading("Claims of " + name));
        elements.addAll(own);
      }
    }
    return elements;
  }

  private static List<Element> write(Results results, String suffix, String owner) {
    List<Judgement> judgements = Court.judge(results);
    List<Stated> withdrawn = results.claims().stream().filter(Stated::withdrawn).toList();
    if (judgements.isEmpty() && withdrawn.isEmpty()) {
      return List.of();
    }
    List<Element> elements = new ArrayList<>();
    elements.add(new Paragraph(Docket.summary(judgements)));
    judgements.forEach(judgement -> elements.add(verdict(judgement)));
    if (!withdrawn.isEmpty()) {
      elements.add(withdrawn(withdrawn));
    }
    if (!judgements.isEmpty()) {
      elements.add(table(judgements, suffix, owner));
      elements.add(method(judgements, results));
    }
    return elements;
  }

  private static Element verdict(Judgement judgement) {
    List<String> evidence = new ArrayList<>();
    evidence.add(judgement.reason());
    judgement.grounds().forEach(ground -> evidence.add(ground.words()));
    if (!judgement.decides().isEmpty()) {
      evidence.add("What would decide it: " + String.join(" ", judgement.decides()));
    }
    if (!judgement.claim().before()) {
      evidence.add("It was written after the first trial, so it may have been made to fit.");
    }
    return new Element.Verdict(
        tone(judgement.verdict()),
        Prose.capital(judgement.verdict().word()) + ": " + judgement.claim().name(),
        String.join(" ", evidence));
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> Tone.GOOD;
      case REFUTED -> Tone.BAD;
      case UNDECIDED -> Tone.NEUTRAL;
    };
  }

  private static Element withdrawn(List<Stated> withdrawn) {
    return new Element.Verdict(
        Tone.WARNING,
        Prose.count(withdrawn.size(), "claim")
            + (withdrawn.size() == 1 ? " was" : " were")
            + " taken back after trials had finished: "
            + Prose.some(withdrawn.stream().map(Stated::name).toList())
            + ".",
        "The file made it and no longer does; what is left may be what fitted.");
  }

  private static Table table(List<Judgement> judgements, String suffix, String owner) {
    List<List<Object>> rows = new ArrayList<>();
    for (Judgement judgement : judgements) {
      if (judgement.grounds().isEmpty()) {
        rows.add(row(judgement, "", null, null, null, null));
      }
      for (Ground ground : judgement.grounds()) {
        rows.add(
            row(
                judgement,
                ground.about() + (ground.unit().isEmpty() ? "" : ", " + ground.unit()),
                number(ground.value()),
                number(ground.low()),
                number(ground.high()),
                ground.replicates()));
      }
    }
    List<Column> columns =
        List.of(
            new Column("Claim", ""),
            new Column("Verdict", ""),
            new Column("What must hold", "a claim holds if all of it does"),
            new Column("Estimate", "a mean over seeds, or a factor"),
            new Column("CI low", "95 % confidence"),
            new Column("CI high", "95 % confidence"),
            new Column("Seeds", "pairs where two are compared"),
            new Column("p", "of the claim, by itself"),
            new Column("p corrected", "after Holm's correction for all claims"),
            new Column("Written", "when it was first written down as it is"),
            new Column("Before the first trial", ""));
    return new Table("claims" + suffix, "Claims" + owner + " and what they rest on", columns, rows);
  }

  private static List<Object> row(
      Judgement judgement, String about, Object value, Object low, Object high, Object seeds) {
    return Arrays.asList(
        judgement.claim().name(),
        judgement.verdict().word(),
        about,
        value,
        low,
        high,
        seeds,
        number(judgement.p()),
        number(judgement.corrected()),
        judgement.claim().written(),
        judgement.claim().before() ? "yes" : "no");
  }

  private static Object number(double number) {
    return Double.isNaN(number) ? null : number;
  }

  private static Note method(List<Judgement> judgements, Results results) {
    Set<String> rules = new LinkedHashSet<>();
    judgements.forEach(judgement -> rules.add(judgement.rule()));
    List<String> lines = new ArrayList<>(rules);
    lines.add(
        "A claim is supported if all that it says holds, refuted if some of it does not, and else undecided. Where"
            + " other axes are compared, too, it must hold for each of their levels.");
    lines.add(
        "A target that was never reached and a run that diverged count as later, or worse, than all others; none"
            + " is dropped. Trials that have not run leave a claim undecided.");
    lines.add(
        "What was tuned is chosen within each level: for each seed by the other seeds, so that no run is judged by"
            + " numbers that chose it.");
    lines.addAll(told(judgements, results));
    for (Judgement judgement : judgements) {
      if (!judgement.cautions().isEmpty()) {
        lines.add(judgement.claim().name() + ": " + String.join(" ", judgement.cautions()));
      }
    }
    lines.addAll(written(judgements, results));
    return new Note("How claims are judged, and when they were written", lines);
  }

  /** What is said of shares, and of what analyses tell. */
  private static List<String> told(List<Judgement> judgements, Results results) {
    AnalysisReadings readings = new AnalysisReadings(results);
    Set<String> lines = new LinkedHashSet<>();
    judgements.stream()
        .flatMap(judgement -> judgement.claim().claim().stream())
        .flatMap(claim -> claim.yardsticks().stream())
        .forEach(by -> Gauge.words(by, readings.of(by.series())).forEach(lines::add));
    return List.copyOf(lines);
  }

  private static List<String> written(List<Judgement> judgements, Results results) {
    return judgements.stream()
        .map(Judgement::claim)
        .flatMap(
            claim ->
                Stream.of(
                    "%s: written %s, %s, with the file of SHA-256 %s%s"
                        .formatted(
                            claim.name(),
                            claim.written(),
                            claim.before() ? "before the first trial" : "after the first trial",
                            claim.digest(),
                            Docket.isOf(claim, results.experiment().file())
                                ? "."
                                : "; the file has been changed since, the claim has not.")))
        .toList();
  }
}
