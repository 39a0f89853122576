package basin.spi.report;

import basin.spi.report.Element.Tone;

/**
 * What speaks against a comparison, and how to mend it.
 *
 * @param tone {@code WARNING} or {@code BAD} for what can overturn the finding, {@code NEUTRAL} for
 *     what a reader should know
 * @param key of the experiment's file that the repair changes, such as {@code seeds}
 * @param fact what is unfair, a sentence
 * @param evidence the numbers it rests on, in sentences
 * @param repair what to do, a sentence; may be empty
 * @param change the repair as a command or as YAML, ready to be copied; may be empty
 */
public record Objection(
    Tone tone, String key, String fact, String evidence, String repair, String change) {
  /** Of what can overturn the finding. */
  public static Objection warning(String key, String fact, String evidence) {
    return new Objection(Tone.WARNING, key, fact, evidence, "", "");
  }

  /** Of what a reader should know. */
  public static Objection remark(String key, String fact, String evidence) {
    return new Objection(Tone.NEUTRAL, key, fact, evidence, "", "");
  }

  /** The same with a repair in words, and as a command or YAML if it can be written down. */
  public Objection mendedBy(String repair, String change) {
    return new Objection(tone, key, fact, evidence, repair, change);
  }

  /** The same of a part of the results, which its evidence names. */
  public Objection of(String part) {
    return part.isEmpty()
        ? this
        : new Objection(tone, key, fact, part + ": " + evidence, repair, change);
  }

  /** Whether it can overturn the finding. */
  public boolean serious() {
    return tone == Tone.WARNING || tone == Tone.BAD;
  }
}
