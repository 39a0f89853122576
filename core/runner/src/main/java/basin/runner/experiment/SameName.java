package basin.runner.experiment;

import basin.lab.experiment.Experiment;

/** Two files of one command line name the same experiment; the message says what to do. */
public final class SameName extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String CASE = " but for capitals, which is one folder on many systems";

  SameName(Experiment one, Experiment other) {
    super(
        "%s and %s are both named '%s'%s, so their results would mix; give one another name: in the file"
            .formatted(
                one.file(), other.file(), one.name(), one.name().equals(other.name()) ? "" : CASE),
        null,
        false,
        false);
  }
}
