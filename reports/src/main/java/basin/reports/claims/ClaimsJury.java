package basin.reports.claims;

import basin.spi.claim.Judgement;
import basin.spi.report.Jury;
import basin.spi.report.Results;
import basin.spi.settings.Doc;
import java.util.List;

/** Judges claims as the report does. */
@Doc("Judges claims by differences seed by seed, corrected for the number of claims.")
public record ClaimsJury() implements Jury {
  @Override
  public List<Judgement> judge(Results results) {
    return Court.judge(results);
  }
}
