package basin.reports.minima.certificates;

import basin.reports.words.Prose;

/** Why modes bend neither way, in words. */
public final class ZeroModes {
  private ZeroModes() {}

  /** So many of one known cause, as the probes call it. */
  public static String named(String cause, int n) {
    return switch (cause) {
      case "no-effect" -> Prose.count(n, "parameter") + " without effect";
      case "shift" -> Prose.count(n, "zero mode") + " of the softmax's shift";
      case "rescaling" -> Prose.count(n, "zero mode") + " of units rescaled";
      default -> Prose.count(n, "zero mode") + " of " + cause;
    };
  }
}
