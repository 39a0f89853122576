package basin.runner.command;

import basin.lab.catalog.Spelling;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Mistakes on the command line that only a command itself can tell. */
final class Misuse {
  private Misuse() {}

  /**
   * Asks for a condition.
   *
   * @throws ParameterException with the text, if it is not met
   */
  static void unless(boolean met, CommandSpec command, String otherwise) {
    if (!met) {
      throw new ParameterException(command.commandLine(), otherwise);
    }
  }

  /**
   * Which of some names was typed.
   *
   * @param kind what they name
   * @throws ParameterException with the nearest name, if it is none of them
   */
  static int unlessOneOf(
      List<String> names, String name, String typed, String kind, CommandSpec command) {
    unless(
        names.contains(name),
        command,
        "there is no " + kind + " '" + typed + "'" + Spelling.repair(name, names, "there are"));
    return names.indexOf(name);
  }
}
