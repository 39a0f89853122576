package basin.reports.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Tone;
import basin.spi.report.Element.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void aSentenceEndsBeforeACapitalAndNotInsideANumber() {
    assertEquals(
        "At 0.5 [95 % CI 0.1 to 0.9] it won.",
        Excerpt.sentence("At 0.5 [95 % CI 0.1 to 0.9] it won. Or so it seems."));
    assertEquals("Only one", Excerpt.sentence("Only one"));
    assertEquals("Ending. momentum too.", Excerpt.sentence("Ending. momentum too. With more."));
  }

  @Test
  void theFirstSentenceIsAParagraphsOrAVerdicts() {
    assertEquals(
        "It won.",
        Excerpt.of(List.of(new Heading("h"), new Verdict(Tone.GOOD, "It won. Twice.", "e"))));
    assertEquals("", Excerpt.of(List.of(new Heading("h"))));
  }
}
