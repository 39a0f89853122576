package basin.lab.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.run.Trial;
import basin.spi.run.Workplace;
import basin.spi.run.Workplace.Checkpoints;
import basin.spi.run.Workplace.ForeignPlugin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final String ODD = "q\"u\\o/te\n\r\t\u0001 é 🜁 \u2028 {}[],:";

  @Test
  void aTrialComesBackAsItWas() {
    Map<String, String> axes = new LinkedHashMap<>();
    axes.put("z", ODD);
    axes.put("a." + ODD, "");
    Trial trial = new Trial("0f", Long.MIN_VALUE, "{\"rate\": 0.1}", axes, Map.of("Basin", "1"));

    String line = TrialText.of(trial);

    assertEquals(1, line.lines().count());
    assertEquals(trial, TrialText.read(line));
    assertEquals(List.of("z", "a." + ODD), List.copyOf(TrialText.read(line).axes().keySet()));
  }

  @Test
  void aWorkplaceComesBackAsItWas() {
    Workplace workplace =
        new Workplace(
            "0.3.0",
            List.of(new ForeignPlugin("/a b/" + ODD, "00"), new ForeignPlugin("/c.jar", "11")),
            List.of("/data", ODD),
            "/experiments",
            List.of("/data/" + ODD),
            new Checkpoints("/runs/" + ODD, "90 s"),
            0.25);

    assertEquals(workplace, WorkplaceText.read(WorkplaceText.of(workplace)));
    assertEquals(
        "{\"basin\": \"1\", \"plugins\": [], \"data\": [], \"experiment\": \"/e\", \"files\": [], \"checkpoints\": \"\", \"every\": \"never\", \"limit\": \"0.0\"}",
        WorkplaceText.of(new Workplace("1", List.of(), List.of(), "/e")));
  }

  @Test
  void whatIsMissingIsNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> WorkplaceText.read("{\"basin\": \"1\"}"));
    assertTrue(e.getMessage().startsWith("no field plugins in "), e.getMessage());
  }
}
