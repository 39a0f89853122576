package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the small experiments claim is what comes out. */
class ClaimsTest {
  @TempDir Path out;

  private Laboratory.Answer claims(String name) {
    Laboratory.Answer run =
        new Laboratory(out).run(Laboratory.file("convergence/" + name + ".yaml"));
    assertEquals(0, run.exit(), run::toString);
    return Laboratory.basin("claims", name, "--out", out.toString());
  }

  @Test
  void aClaimThatIsFalseIsNotSupported() {
    Laboratory.Answer answer = claims("claims");
    assertEquals(1, answer.exit(), answer::toString);
    assertTrue(
        answer.said().contains("supported  adam reads 80 % of the digits sooner"), answer::said);
    assertTrue(answer.said().contains("refuted    gradient descent ends better"), answer::said);
  }
}
