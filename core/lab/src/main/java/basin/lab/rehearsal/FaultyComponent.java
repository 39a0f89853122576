package basin.lab.rehearsal;

import basin.lab.binding.Places;
import java.util.Optional;

/** The component in whose code something was thrown. */
final class FaultyComponent {
  private FaultyComponent() {}

  /** The one nearest to where it was thrown; empty if it was thrown elsewhere. */
  static Optional<Object> of(Throwable thrown, Places places) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      for (Object component : places.components()) {
        String name = component.getClass().getName();
        if (frame.getClassName().equals(name) || frame.getClassName().startsWith(name + "$")) {
          return Optional.of(component);
        }
      }
    }
    return Optional.empty();
  }
}
