package basin.reports.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Study;
import basin.spi.report.Results;
import org.junit.jupiter.api.Test;

class CourseTest {
  @Test
  void whoLeadsFromWhenOnIsSaid() {
    Invented results = new Invented().goal("validation.f1", true);
    results.trial(0, "optimizer", "late").curve("validation.f1", 0, 0.1, 0.2, 0.8, 0.8, 0.8);
    results.trial(0, "optimizer", "early").curve("validation.f1", 0, 0.5, 0.6, 0.6, 0.6, 0.6);
    assertEquals(
        "From epoch 3 of 5 on, late is ahead. It had levelled off: the last tenth of its time brought"
            + " next to nothing.",
        course(results).text());
  }

  @Test
  void aLeadFromTheStartIsOne() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "optimizer", "a").curve("train.loss", 4, 2, 1);
    results.trial(0, "optimizer", "b").curve("train.loss", 4, 3, 3);
    assertEquals(
        "From the start, a is ahead. It was still gaining: 10 % of all that it gained came in the last"
            + " tenth of its time.",
        course(results).text());
    assertTrue(course(results).unfinished());
  }

  @Test
  void whatGainedNothingHasNoCourse() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 1, 2, 3);
    assertEquals("", course(results).text());
    assertFalse(course(results).unfinished());
  }

  private static Course course(Results results) {
    Study study = Study.of(results);
    return Course.of(study, Ranking.of(study).best().stream().map(Score::setting).toList());
  }
}
