package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class CanvasTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void linesArePaintedOverAndThoseTooManyCleared() throws IOException {
    Canvas canvas = canvas();
    canvas.paint(lines("one", "two", "three"));
    assertEquals("<r>one<K><r><n>two<K><r><n>three<K><J>", said());
    canvas.paint(lines("four", "five"));
    assertEquals("<r><2A>four<K><r><n>five<K><J>", said());
    canvas.paint(lines());
    assertEquals("<r><1A><J>", said());
  }

  @Test
  void whatIsSaidStandsAboveAndStays() throws IOException {
    Canvas canvas = canvas();
    canvas.paint(lines("one", "two"));
    said();
    canvas.say("failed");
    assertEquals("<r><1A><J>failed<r><n>", said());
    canvas.paint(lines("one"));
    assertEquals("<r>one<K><J>", said());
  }

  @Test
  void linesAreBrokenWhereTheTerminalEndsAndTheirNumberIsCutToItsHeight() throws IOException {
    Canvas canvas = canvas();
    canvas.paint(lines("123456789012345", "b", "c", "d", "e"));
    assertEquals("<r>123456789<K><r><n>    01234<K><r><n>    5<K><r><n>b<K><J>", said());
  }

  private Canvas canvas() throws IOException {
    Terminal terminal =
        new DumbTerminal(
            "test",
            "xterm",
            new ByteArrayInputStream(new byte[0]),
            written,
            StandardCharsets.UTF_8);
    terminal.setSize(Size.of(10, 5));
    return new Canvas(terminal);
  }

  private static List<AttributedString> lines(String... lines) {
    return Stream.of(lines).map(AttributedString::new).toList();
  }

  private String said() {
    String said = written.toString(StandardCharsets.UTF_8);
    written.reset();
    return said.replace("\r", "<r>").replace("\n", "<n>").replaceAll("\033\\[(\\d*[A-Z])", "<$1>");
  }
}
