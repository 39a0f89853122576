package basin.engine.training;

import basin.engine.state.Saved;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * The bytes of a saved run, the same on every machine.
 *
 * <pre>
 * magic     8 bytes   BASINRUN
 * version   4 bytes   of this layout, {@value #VERSION}
 * length    4 bytes   of the body
 * digest   32 bytes   SHA-256 of the body
 * body:     for each part of the run its name, its length in 4 bytes, and what it wrote
 * </pre>
 *
 * <p>Numbers are big-endian, names and texts as {@link java.io.DataOutput#writeUTF} writes them,
 * floating-point numbers by their bits. Nothing is read of a file before all of it is found whole.
 */
final class Checkpoint {
  private static final byte[] MAGIC = "BASINRUN".getBytes(StandardCharsets.US_ASCII);

  /** The part that says what belongs to it of the bytes of its records. */
  static final String LEDGER = "ledger";

  private static final int VERSION = 2;

  private Checkpoint() {}

  /** Writes the parts of a run by name, in order. */
  static void write(OutputStream out, Map<String, Saved> parts) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(body);
    for (Map.Entry<String, Saved> part : parts.entrySet()) {
      ByteArrayOutputStream own = new ByteArrayOutputStream();
      part.getValue().save(new DataOutputStream(own));
      data.writeUTF(part.getKey());
      data.writeInt(own.size());
      own.writeTo(data);
    }
    DataOutputStream whole = new DataOutputStream(out);
    whole.write(MAGIC);
    whole.writeInt(VERSION);
    whole.writeInt(body.size());
    whole.write(Sha256.of(body.toByteArray()));
    body.writeTo(whole);
    whole.flush();
  }

  /**
   * Makes the parts what was written.
   *
   * @throws CheckpointException if this is no saved run, not a whole one, or another
   */
  static void read(InputStream in, Map<String, Saved> parts) throws IOException {
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(body(in)));
    for (Map.Entry<String, Saved> part : parts.entrySet()) {
      try {
        read(data, part.getKey(), part.getValue());
      } catch (EOFException tooShort) {
        throw new CheckpointException("its part '" + part.getKey() + "' is too short");
      } catch (CheckpointException e) {
        throw e;
      } catch (IOException e) {
        throw new CheckpointException(e.getMessage());
      }
    }
  }

  private static void read(DataInput data, String name, Saved part) throws IOException {
    String found = data.readUTF();
    if (!found.equals(name)) {
      throw new CheckpointException("it has a part '" + found + "' where '" + name + "' should be");
    }
    byte[] own = new byte[data.readInt()];
    data.readFully(own);
    ByteArrayInputStream rest = new ByteArrayInputStream(own);
    part.load(new DataInputStream(rest));
    if (rest.available() > 0) {
      throw new CheckpointException(
          "its part '" + name + "' is longer by " + rest.available() + " bytes than it should be");
    }
  }

  /** Returns if all bytes of a saved run are those that were written. */
  static void requireWhole(SavedRun run) throws IOException {
    DataInputStream data =
        new DataInputStream(new ByteArrayInputStream(body(new ByteArrayInputStream(run.state()))));
    while (data.available() > 0) {
      String name = data.readUTF();
      byte[] own = new byte[data.readInt()];
      data.readFully(own);
      if (name.equals(LEDGER)) {
        Ledger.counted(new DataInputStream(new ByteArrayInputStream(own)), run.records());
      }
    }
  }

  private static byte[] body(InputStream in) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new CheckpointException("this is no saved run: it does not begin with BASINRUN");
    }
    byte[] head = in.readNBytes(2 * Integer.BYTES + Sha256.LENGTH);
    if (head.length < 2 * Integer.BYTES + Sha256.LENGTH) {
      throw new CheckpointException("it is cut short within its first bytes");
    }
    DataInputStream fields = new DataInputStream(new ByteArrayInputStream(head));
    int version = fields.readInt();
    if (version != VERSION) {
      throw new CheckpointException(
          "it is in version %d of the format, and this Basin reads version %d"
              .formatted(version, VERSION));
    }
    int length = fields.readInt();
    byte[] body = in.readNBytes(Math.max(0, length));
    if (body.length != length) {
      throw new CheckpointException(
          "it is cut short: %d bytes of %d are there".formatted(body.length, length));
    }
    if (!Arrays.equals(Sha256.of(body), fields.readNBytes(Sha256.LENGTH))) {
      throw new CheckpointException("its bytes are not those that were written: it is damaged");
    }
    return body;
  }
}
