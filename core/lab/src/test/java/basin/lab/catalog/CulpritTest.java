package basin.lab.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CulpritTest {
  private static final StackTraceElement JDK = frame(null, "java.util.ArrayList");
  private static final StackTraceElement ENGINE = frame("app", "basin.engine.number.Vec");
  private static final StackTraceElement LAB = frame("app", "basin.lab.grid.Grid");
  private static final StackTraceElement PLUGIN = frame("sign.jar", "example.Sign$Inner");

  @Test
  void thePluginsOwnFrameOrOneThatItCalledAccusesIt() {
    assertEquals("sign.jar", plugin(PLUGIN, ENGINE));
    assertEquals("sign.jar", plugin(JDK, ENGINE, PLUGIN, ENGINE, LAB));
  }

  @Test
  void whatTheLabDoesBetweenPluginsIsItsOwn() {
    assertEquals("", plugin(JDK, LAB, PLUGIN));
    assertEquals("", plugin(JDK, ENGINE, LAB));
    assertEquals("", plugin());
  }

  @Test
  void theInnermostCauseKnowsBest() {
    RuntimeException cause = new RuntimeException("why");
    cause.setStackTrace(new StackTraceElement[] {frame("other.jar", "other.Other")});
    RuntimeException outer = new RuntimeException(cause);
    outer.setStackTrace(new StackTraceElement[] {PLUGIN});
    assertEquals("other.jar", Culprit.behind(outer).map(Culprit::plugin).orElse(""));
  }

  @Test
  void thePlaceIsSaidWithoutPackages() {
    assertEquals("Sign.Inner.update (Sign.java:12)", Culprit.place(PLUGIN));
  }

  private static String plugin(StackTraceElement... trace) {
    return Optional.of(trace).flatMap(Culprit::at).map(Culprit::plugin).orElse("");
  }

  private static StackTraceElement frame(String loader, String type) {
    return new StackTraceElement(loader, null, null, type, "update", "Sign.java", 12);
  }
}
