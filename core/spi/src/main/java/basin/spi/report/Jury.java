package basin.spi.report;

import basin.spi.claim.Judgement;
import java.util.List;

/** Judges the claims of an experiment by its results. */
public interface Jury {
  /** A judgement on each claim, in the order of the file. */
  List<Judgement> judge(Results results);
}
