package basin.spark;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.run.ExecutorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class MastersTest {
  @Test
  void oneOfSeveralMastersIsEnough() throws IOException {
    try (ServerSocket master = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String alive = "127.0.0.1:" + master.getLocalPort();
      assertDoesNotThrow(() -> Masters.requireOne("spark://127.0.0.1:1," + alive));
      assertThrows(ExecutorException.class, () -> Masters.requireOne("spark://127.0.0.1:1"));
      assertThrows(ExecutorException.class, () -> Masters.requireOne("spark://nonsense"));
    }
  }

  @Test
  void othersAreAskedBySparkItself() {
    assertDoesNotThrow(() -> Masters.requireOne("yarn"));
    assertDoesNotThrow(() -> Masters.requireOne("local[2]"));
  }

  @Test
  void whatIsOnThisMachineListensToThisMachine() {
    assertTrue(Masters.onLoopback("local[*]"));
    assertTrue(Masters.onLoopback("spark://127.0.0.1:7077"));
    assertTrue(Masters.onLoopback("spark://localhost:7077,127.0.0.2:7077"));
    assertFalse(Masters.onLoopback("spark://localhost:7077,far:7077"));
    assertFalse(Masters.onLoopback("yarn"));
  }
}
