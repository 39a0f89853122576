package basin.engine.training;

import basin.engine.state.Saved;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;

/**
 * What a run has recorded, as bytes that only grow: each time it is saved they are continued by
 * what has come since, and nothing is written again. With the run itself are saved their number and
 * their SHA-256.
 */
final class Ledger {
  private final Logbook logbook;
  private Mark last = Mark.start();
  private Mark next = Mark.start();

  Ledger(Logbook logbook) {
    this.logbook = logbook;
  }

  /** A place in the bytes, and what is told before it. */
  private record Mark(Logbook.Extent extent, long bytes, MessageDigest digest) {
    static Mark start() {
      return new Mark(Logbook.Extent.NOTHING, 0, Sha256.start());
    }

    Mark behind(byte[] more, Logbook.Extent extent) {
      MessageDigest longer = Sha256.copy(digest);
      longer.update(more);
      return new Mark(extent, bytes + more.length, longer);
    }
  }

  /**
   * Continues them.
   *
   * @param held how many bytes whoever keeps them has; if they end elsewhere than one of the last
   *     two continuations, they begin anew
   * @return what comes behind {@link #before} bytes
   */
  byte[] continued(long held) throws IOException {
    Mark from = held == next.bytes ? next : held == last.bytes ? last : Mark.start();
    Logbook.Extent extent = logbook.extent();
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    if (!extent.equals(from.extent)) {
      logbook.save(new DataOutputStream(more), from.extent);
    }
    last = from;
    next = from.behind(more.toByteArray(), extent);
    return more.toByteArray();
  }

  /** How many bytes the last continuation stands behind. */
  long before() {
    return last.bytes;
  }

  /** What is saved of it with the run. */
  Saved end() {
    return new End(null);
  }

  /** The same to load, where the bytes are at hand. */
  Saved end(byte[] records) {
    return new End(records);
  }

  /** How many of some bytes count, if they are those that were written. */
  static int counted(DataInput end, byte[] records) throws IOException {
    long length = end.readLong();
    byte[] digest = new byte[Sha256.LENGTH];
    end.readFully(digest);
    if (length > records.length) {
      throw new CheckpointException(
          "what it had recorded is cut short: %d bytes of %d are there"
              .formatted(records.length, length));
    }
    MessageDigest found = Sha256.start();
    found.update(records, 0, (int) length);
    if (!MessageDigest.isEqual(digest, found.digest())) {
      throw new CheckpointException("what it had recorded is damaged");
    }
    return (int) length;
  }

  private final class End implements Saved {
    private final byte[] records;

    End(byte[] records) {
      this.records = records;
    }

    @Override
    public void save(DataOutput out) throws IOException {
      out.writeLong(next.bytes);
      out.write(Sha256.copy(next.digest).digest());
    }

    @Override
    public void load(DataInput in) throws IOException {
      logbook.clear();
      ByteArrayInputStream left = new ByteArrayInputStream(records, 0, counted(in, records));
      while (left.available() > 0) {
        logbook.append(new DataInputStream(left));
      }
    }
  }
}
