package basin.lab.sweep;

import basin.lab.execution.Lap;
import basin.lab.execution.Milestone;
import basin.lab.execution.SavedTrial;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The bytes of a saved trial: {@code BASINTRL}, a version of this layout, the length of what says
 * how far it was and its CRC-32C, that itself, then the run, which knows by itself whether it is
 * whole, and whether what it had recorded is, which lies in a file beside.
 */
final class SavedTrialBytes {
  private static final byte[] MAGIC = "BASINTRL".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 2;
  private static final int LONGEST = 10_000;

  private SavedTrialBytes() {}

  /**
   * How a file begins.
   *
   * @param at how far the trial was
   * @param side in which of its two files what it had recorded lies
   */
  record Head(Milestone at, int side) {}

  static byte[] of(SavedTrial trial, int side) {
    try {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      write(trial.at(), new DataOutputStream(head));
      head.write(side);
      byte[] state = trial.run().state();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(state.length + 200);
      DataOutputStream out = new DataOutputStream(bytes);
      out.write(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(head.size());
      out.writeLong(checksum(head.toByteArray()));
      head.writeTo(out);
      out.write(state);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was written, but for the run, which is all that is left to read.
   *
   * @throws StreamCorruptedException if something else was written
   * @throws java.io.EOFException if it was cut short
   * @throws IOException if it cannot be read
   */
  static Head read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
      throw new StreamCorruptedException("it does not begin with BASINTRL");
    }
    int version = data.readInt();
    if (version != VERSION) {
      throw new StreamCorruptedException(
          "it is in version %d of the format, and this Basin reads version %d"
              .formatted(version, VERSION));
    }
    int length = data.readInt();
    long checksum = data.readLong();
    byte[] head = data.readNBytes(Math.max(0, Math.min(length, LONGEST)));
    if (head.length != length || checksum(head) != checksum) {
      throw new StreamCorruptedException(
          "its bytes are not those that were written: it is damaged");
    }
    DataInputStream fields = new DataInputStream(new ByteArrayInputStream(head));
    return new Head(milestone(fields), fields.readByte());
  }

  private static void write(Milestone at, DataOutput out) throws IOException {
    out.writeUTF(at.trial());
    out.writeLong(at.step());
    out.writeLong(at.horizon());
    out.writeLong(at.spent().nanoseconds());
    out.writeLong(at.spent().processor());
    out.writeInt(at.atOnce());
    out.writeInt(at.inLockstep());
  }

  private static Milestone milestone(DataInput in) throws IOException {
    return new Milestone(
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        new Lap(in.readLong(), in.readLong()),
        in.readInt(),
        in.readInt());
  }

  private static long checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return checksum.getValue();
  }
}
