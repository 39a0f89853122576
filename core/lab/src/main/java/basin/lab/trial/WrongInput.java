package basin.lab.trial;

import java.util.List;

/** A worker has something else than a trial was planned with; the message is for the user. */
public final class WrongInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  private WrongInput(List<String> faults) {
    super(
        "the trial was planned with other inputs than the worker's, which has "
            + String.join("; ", faults)
            + ". Give the worker what the trial was planned with, or run the experiment again, so"
            + " that its trials are planned with what there is",
        null,
        false,
        false);
  }

  static void throwIfAny(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new WrongInput(faults);
    }
  }
}
