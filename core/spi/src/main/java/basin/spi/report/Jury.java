package basin.spi.report;

import basin.spi.claim.Judgement;
import basin.spi.settings.TakesPart;
import java.util.List;

/** Judges the claims of an experiment by its results. */
@TakesPart("wherever an experiment makes claims; a file does not name it")
public interface Jury {
  /** A judgement on each claim, in the order of the file. */
  List<Judgement> judge(Results results);
}
