package basin.reports.answer;

import basin.reports.invented.Invented;
import basin.spi.report.Element.Note;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import basin.spi.report.Results;
import java.util.List;

/** What the section answers of invented results. */
final class Answered {
  private Answered() {}

  static void accuracies(Invented results, String optimizer, double... last) {
    for (int seed = 0; seed < last.length; seed++) {
      results
          .trial(seed, "optimizer", optimizer)
          .curve("validation.accuracy", 0.1, last[seed])
          .curve("train.loss", 1, 0.5 + 0.01 * seed);
    }
  }

  static void losses(Invented results, String optimizer, double start, double... last) {
    for (int seed = 0; seed < last.length; seed++) {
      results.trial(seed, "optimizer", optimizer).curve("train.loss", start, last[seed]);
    }
  }

  static String answer(Results results) {
    return ((Paragraph) new Answer().write(results).get(0)).text();
  }

  static List<String> note(Results results) {
    return new Answer()
        .write(results).stream()
            .filter(Note.class::isInstance)
            .map(e -> ((Note) e).lines())
            .findFirst()
            .orElseThrow();
  }

  static Table table(Results results, String name) {
    return new Answer()
        .write(results).stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseThrow();
  }

  static List<String> verdicts(Results results) {
    return new Answer()
        .write(results).stream()
            .filter(Verdict.class::isInstance)
            .map(e -> ((Verdict) e).text())
            .toList();
  }

  static String evidence(Results results) {
    return new Answer()
        .write(results).stream()
            .filter(Verdict.class::isInstance)
            .map(e -> ((Verdict) e).evidence())
            .findFirst()
            .orElseThrow();
  }
}
