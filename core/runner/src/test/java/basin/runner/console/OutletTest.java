package basin.runner.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutletTest {
  private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

  @Test
  void whoClosesAStreamClosesItForHimselfAlone() {
    Outlet outlet = new Outlet(arrived);
    new PrintStream(outlet, true).close();
    new PrintStream(outlet, true).print("still");
    assertEquals("still", arrived.toString());
    assertFalse(outlet.isBlocked());
  }

  @Test
  void nothingPassesAShutOutletAndThatIsNoObstacle() {
    Outlet outlet = new Outlet(arrived);
    outlet.shut();
    new PrintStream(outlet, true).print("late");
    assertEquals("", arrived.toString());
    assertFalse(outlet.isBlocked());
  }

  @Test
  void aFullDeviceIsComplainedOf() {
    Outlet outlet = blocked("No space left on device");
    assertTrue(outlet.isBlocked());
    assertEquals(Optional.of("No space left on device"), outlet.complaint());
  }

  @Test
  void aReaderThatHasGoneIsAnObstacleWithoutAWord() {
    Outlet outlet = blocked("Broken pipe");
    assertTrue(outlet.isBlocked());
    assertEquals(Optional.empty(), outlet.complaint());
  }

  private static Outlet blocked(String why) {
    Outlet outlet =
        new Outlet(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(why);
              }
            });
    new PrintStream(outlet, true).print("anything");
    return outlet;
  }
}
