package basin.probes;

import basin.spi.probe.Watch;
import java.util.Locale;

/** Watches nothing and says why. */
final class Refusal {
  private Refusal() {}

  /** With a remark in the manner of {@link String#format}; a run keeps it once. */
  static Watch of(String format, Object... numbers) {
    String remark = String.format(Locale.ROOT, format, numbers);
    return (snapshot, recorder) -> recorder.remark(remark);
  }
}
