package basin.lab.results.trials;

import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what a trial found: outcome, steps, then all curves and all tracks sorted by name,
 * each with its steps and the bits of its values. Every NaN counts as the same; −0 differs from 0.
 * Wall clock and remarks do not count.
 */
public final class ResultDigest {
  private ResultDigest() {}

  /** The digest in hexadecimal, 64 digits. */
  public static String of(Outcome outcome, long steps, List<Curve> curves, List<Track> tracks) {
    MessageDigest sha256 = sha256();
    try (DataOutputStream out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
      out.writeUTF(outcome.name());
      out.writeLong(steps);
      writeCurves(out, curves);
      writeTracks(out, tracks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void writeCurves(DataOutputStream out, List<Curve> curves) throws IOException {
    out.writeInt(curves.size());
    for (Curve curve : curves.stream().sorted(Comparator.comparing(Curve::name)).toList()) {
      out.writeUTF(curve.name());
      write(out, curve.steps());
      write(out, curve.values());
    }
  }

  private static void writeTracks(DataOutputStream out, List<Track> tracks) throws IOException {
    out.writeInt(tracks.size());
    for (Track track : tracks.stream().sorted(Comparator.comparing(Track::name)).toList()) {
      out.writeUTF(track.name());
      write(out, track.steps());
      for (double[] vector : track.values()) {
        write(out, vector);
      }
    }
  }

  private static void write(DataOutputStream out, long[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  private static void write(DataOutputStream out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number); // by doubleToLongBits: one NaN for all
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
