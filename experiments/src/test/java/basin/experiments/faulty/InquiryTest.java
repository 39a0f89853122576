package basin.experiments.faulty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InquiryTest {
  @TempDir Path folder;

  @Test
  void casesAreTrainedAndJudgedAndThoseThatCannotBeAreNamed() {
    FaultyCase unknown = Cases.named("moons-well");
    ((ObjectNode) unknown.node()).put("id", "of-yesterday").put("loss", "regret");
    List<FaultyCase> cases =
        List.of(
            Cases.named("moons-well"),
            Cases.named("moons-slowly"),
            Cases.named("one-class"),
            Cases.named("of-tomorrow"),
            unknown);
    Store kept = new FolderStore(folder.resolve("results"));
    Inquiry inquiry = new Inquiry(new RowSets(folder), folder, Surgery.of(kept));
    List<Judged> judged = inquiry.judge(cases);

    assertFalse(judged.get(0).alarm(), judged::toString);
    assertEquals(Set.of("rate-too-low"), judged.get(1).said().orElseThrow().named());
    assertTrue(judged.get(1).said().orElseThrow().symptoms().contains("no-learning"));
    assertEquals(Set.of("labels"), judged.get(2).said().orElseThrow().named());
    assertEquals("no rows of the kind weather", judged.get(3).reason());
    assertEquals("no loss is called 'regret'", judged.get(4).reason());
    assertEquals(judged, inquiry.judge(cases), "what is kept says the same");
  }
}
