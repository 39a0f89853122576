package basin.spark;

import basin.spi.run.TrialResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * Trials and results as bytes: to Spark they are nothing else, so that the classes of Basin that
 * run on a worker need not be those that Spark sees there.
 */
final class Travelling {
  /** What answers consist of; nothing else is made of bytes that come from elsewhere. */
  private static final ObjectInputFilter RESULTS =
      ObjectInputFilter.Config.createFilter("basin.spi.run.*;java.lang.*;java.util.*;!*");

  private Travelling() {}

  static byte[] bytes(Serializable object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static TrialResult[] results(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(RESULTS);
      return (TrialResult[]) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a worker's answer cannot be read", e);
    }
  }
}
