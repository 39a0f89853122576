package basin.lab.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.lab.catalog.Component;
import basin.lab.sample.Networks;
import basin.lab.sample.SampleCatalog;
import basin.spi.data.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialNamesTest {
  private static final List<Component> USED = SampleCatalog.of("d1").all();
  private static final List<Dataset> DATA =
      List.of(new Networks.Digits(new Networks.Split(0, 0.2)));

  private final TrialNames names = new TrialNames("1.0", dataset -> "rows");
  private final String name = names.name("{}", 0, USED, DATA);

  @Test
  void aNameIsThirtyTwoHexadecimalDigits() {
    assertTrue(name.matches("[0-9a-f]{32}"), name);
  }

  @Test
  void theOrderOfComponentsDoesNotMatter() {
    List<Component> reversed = new ArrayList<>(USED);
    Collections.reverse(reversed);
    assertEquals(name, names.name("{}", 0, reversed, DATA));
  }

  @Test
  void whateverDecidesAResultChangesTheName() {
    assertNotEquals(name, names.name("{ }", 0, USED, DATA));
    assertNotEquals(name, names.name("{}", 1, USED, DATA));
    assertNotEquals(name, names.name("{}", 0, SampleCatalog.of("d2").all(), DATA));
    assertNotEquals(name, new TrialNames("1.1", dataset -> "rows").name("{}", 0, USED, DATA));
    assertNotEquals(name, new TrialNames("1.0", dataset -> "others").name("{}", 0, USED, DATA));
  }
}
