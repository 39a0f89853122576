package basin.runner.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.runner.isolation.Message.Moved;
import basin.runner.isolation.Message.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A message arrives as a whole or not at all. */
class WireTest {
  private static final Moved MOVED = new Moved("id", 3, 10, 2, Double.NaN);

  @Test
  void messagesArriveInOrderAndThenTheEnd() throws IOException {
    Wire there = reading(written(MOVED, new Refused("no")));

    assertEquals(Optional.of(MOVED), there.receive());
    assertEquals(Optional.of(new Refused("no")), there.receive());
    assertEquals(Optional.empty(), there.receive());
  }

  @Test
  void halfAMessageIsNone() throws IOException {
    byte[] all = written(MOVED);

    for (int length = 4; length < all.length; length++) {
      Wire there = reading(Arrays.copyOf(all, length));
      assertThrows(IOException.class, there::receive);
    }
    assertEquals(Optional.empty(), reading(Arrays.copyOf(all, 3)).receive());
  }

  @Test
  void whatIsNoMessageIsRefused() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(text)) {
      objects.writeObject("a word");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(text.size());
    text.writeTo(out);

    assertThrows(IOException.class, reading(bytes.toByteArray())::receive);
    assertThrows(IOException.class, reading("a plugin speaks".getBytes())::receive);
  }

  private static byte[] written(Message... messages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Wire wire = new Wire(InputStream.nullInputStream(), bytes);
    for (Message message : messages) {
      wire.send(message);
    }
    return bytes.toByteArray();
  }

  private static Wire reading(byte[] bytes) {
    return new Wire(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
  }
}
