package basin.runner.verify;

import basin.runner.Exit;
import basin.runner.console.Console;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has other virtual machines verify themselves, one after the other, and repeats what they say. */
public final class Relay {
  private static final Pattern WIDTH = Pattern.compile("vector (\\d+)-bit");

  private final Console console;

  @Inject
  Relay(Console console) {
    this.console = console;
  }

  /**
   * Each Java with its widest vectors, and if all are wanted with narrower ones, with scalar
   * kernels and without the Vector module.
   */
  public Exit verify(List<Path> javas, boolean all, List<Specimen> specimens, List<Integer> threads)
      throws IOException, InterruptedException {
    List<String> arguments = arguments(specimens, threads);
    Exit exit = Exit.DONE;
    for (Path java : javas) {
      Child widest = said(Variant.widest(java), arguments);
      exit = worse(exit, widest);
      for (Variant other : all ? Variant.others(java, width(widest)) : List.<Variant>of()) {
        exit = worse(exit, said(other, arguments));
      }
    }
    return exit;
  }

  private static List<String> arguments(List<Specimen> specimens, List<Integer> threads) {
    List<String> arguments = new ArrayList<>(List.of("--self", "--quiet"));
    arguments.add("--jobs=" + String.join(",", threads.stream().map(String::valueOf).toList()));
    specimens.forEach(specimen -> arguments.add(specimen.title()));
    return arguments;
  }

  private Child said(Variant variant, List<String> arguments)
      throws IOException, InterruptedException {
    console.out().println(variant);
    Child child = Child.of(variant, arguments);
    child.out().lines().forEach(line -> console.out().println("  " + line));
    if (!isVerdict(child)) {
      console.complain(variant + " ended with exit code " + child.code());
      console.err().print(child.err());
    }
    return child;
  }

  /** A virtual machine that cannot start ends with 1, too, but without a word of Basin's. */
  private static boolean isVerdict(Child child) {
    return child.code() == Exit.DONE.code()
        || child.code() == Exit.TRIAL_FAILED.code() && child.out().contains(" with other bits.");
  }

  private static Exit worse(Exit before, Child child) {
    Exit exit =
        !isVerdict(child) ? Exit.WRONG_PLACE : child.code() == 0 ? Exit.DONE : Exit.TRIAL_FAILED;
    return exit.code() > before.code() ? exit : before;
  }

  private static int width(Child child) {
    Matcher matcher = WIDTH.matcher(child.out());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
