package basin.problems.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void aNetworkWithoutLayersIsRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new Network(null, List.of(), null, null));
    assertEquals("a network needs at least one layer", refusal.getMessage());
  }
}
