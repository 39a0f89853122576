package basin.probes;

import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import java.util.Locale;

/** Watches nothing and says why, once. */
final class Refusal implements Watch {
  private final String remark;
  private boolean said;

  private Refusal(String remark) {
    this.remark = remark;
  }

  /** With a remark in the manner of {@link String#format}. */
  static Watch of(String format, Object... numbers) {
    return new Refusal(String.format(Locale.ROOT, format, numbers));
  }

  @Override
  public void observe(Snapshot snapshot, Recorder recorder) {
    if (!said) {
      said = true;
      recorder.remark(remark);
    }
  }
}
