package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** This machine gives the bits that every machine should. */
class VerifyTest {
  @Test
  void onTheKernelsOfThisProcess() {
    Shell.Answer answer = Shell.basin("verify", "--self");
    assertEquals(0, answer.code(), answer.transcript());
    assertTrue(answer.out().startsWith("ok       activations"), answer.out());
  }

  @Test
  void itMustBeSaidWhatIsVerified() {
    Shell.Answer answer = Shell.basin("verify");
    assertEquals(2, answer.code());
    assertTrue(answer.err().startsWith("basin: what is to be verified? "), answer.err());
  }
}
