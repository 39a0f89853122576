package basin.spi.report;

import basin.spi.settings.TakesPart;
import java.util.List;

/**
 * A rule that a comparison keeps or breaks, such as: every group tries as many settings. A record
 * whose {@code @Doc} says what it looks at and whose {@code @Source} says who found it out.
 *
 * <p>The same rule is asked twice: by {@code check} before anything has run, of trials without an
 * outcome, where it says what can be seen from the plan alone; and by the report, of what came out.
 */
@TakesPart("in every basin check and in every report; a file does not name it")
public interface FairnessRule {
  /** Why a comparison that breaks it misleads, in a sentence. */
  String why();

  /** What speaks against the comparison; empty if the rule is kept or has nothing to go by. */
  List<Objection> examine(Results results);
}
