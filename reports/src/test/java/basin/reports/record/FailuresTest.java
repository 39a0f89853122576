package basin.reports.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Element.Note;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void whatNoProbeRecordedIsNamedWithTheProbe() {
    Invented results = new Invented();
    results.trial(0).curve("train.loss", 2, 1);
    List<String> lines = notes(results).get(0).lines();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).contains("“curvature”"), lines.get(0));
    assertTrue(lines.get(1).contains("“gradient-norms”"), lines.get(1));
  }

  @Test
  void whatWasRecordedIsNotMissed() {
    Invented results = new Invented();
    results
        .trial(0)
        .curve("train.loss", 2, 1)
        .curve("curvature.gradient-norm", 0.5)
        .curve("gradient-norm", 0.5);
    assertEquals(List.of(), notes(results));
  }

  @Test
  void aSurfaceHasNoLayersToMiss() {
    Invented results = new Invented();
    results.trial(0).minimising("").curve("train.loss", 2, 1).curve("curvature.smallest", 1);
    assertEquals(List.of(), notes(results));
  }

  private static List<Note> notes(Invented results) {
    return new Failures()
        .write(results).stream().filter(Note.class::isInstance).map(Note.class::cast).toList();
  }
}
