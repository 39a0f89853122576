package basin.reports.claims;

import basin.reports.statistics.correction.Holm;
import basin.reports.study.Study;
import basin.spi.claim.EvidenceRule;
import basin.spi.claim.Judgement;
import basin.spi.claim.Stated;
import basin.spi.report.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges all claims of an experiment together.
 *
 * <p>A claim holds if all that it contends holds, so what speaks for it is the weakest of that
 * (Berger 1982); it is refuted by one contention, corrected for their number. Both are corrected
 * for the number of claims by Holm's method.
 */
final class Court {
  private Court() {}

  /** A judgement on each claim that the file makes, in its order. */
  static List<Judgement> judge(Results results) {
    if (results.claims().isEmpty()) {
      return List.of();
    }
    Study study = Study.of(results);
    AnalysisReadings readings = new AnalysisReadings(results);
    List<Case> cases = new ArrayList<>();
    for (Stated stated : results.claims()) {
      if (!stated.withdrawn()) {
        EvidenceRule rule = stated.rule().orElseGet(PairedRule::new);
        cases.add(Case.of(stated, rule, study, readings));
      }
    }
    double[] supporting = Holm.correct(cases.stream().mapToDouble(Case::supporting).toArray());
    double[] refuting = Holm.correct(cases.stream().mapToDouble(Case::refuting).toArray());
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      judgements.add(
          new Sentence(cases.get(i), study, cases.size(), supporting[i], refuting[i]).judgement());
    }
    return judgements;
  }
}
