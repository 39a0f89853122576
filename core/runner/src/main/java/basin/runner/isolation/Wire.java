package basin.runner.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages over two streams, each with its length before it, so that one is there as a whole or not
 * at all. Any thread may send; one receives.
 */
final class Wire implements Closeable {
  private final DataInputStream in;
  private final DataOutputStream out;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.out = new DataOutputStream(new BufferedOutputStream(out));
  }

  void send(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(message);
    }
    synchronized (out) {
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      out.flush();
    }
  }

  /** The next message; empty if the other side has ended. */
  Optional<Message> receive() throws IOException {
    int length;
    try {
      length = in.readInt();
    } catch (EOFException end) {
      return Optional.empty();
    }
    byte[] bytes = in.readNBytes(length);
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return Optional.of((Message) objects.readObject());
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IOException("what came is no message", e);
    }
  }

  /** The other side reads an end. */
  @Override
  public void close() throws IOException {
    out.close();
  }
}
