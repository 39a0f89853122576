package basin.runner.command;

import basin.lab.results.sqlite.ResultsException;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code basin new}: a file to begin with. */
@Command(
    name = "new",
    description = {
      "Writes a small experiment to begin with, with comments.",
      "A file that is there already stays as it is.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Templates:",
      "  optimizers  two optimizers on one network, each at its own best rate",
      "  table       a table of your own, such as houses.csv",
      "  surface     paths over a surface in the plane",
      "",
      "Examples:",
      "  basin new first.yaml",
      "  basin new houses.yaml --template table"
    })
final class NewCommand implements Order {
  private static final List<String> TEMPLATES = List.of("optimizers", "table", "surface");

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      defaultValue = "optimizers",
      description = "What it is about, see below (default: ${DEFAULT-VALUE}).")
  private String template;

  @Spec private CommandSpec spec;

  @Inject private Console console;

  @Override
  public Settings settings() {
    Misuse.unlessOneOf(TEMPLATES, template, template, "template", spec);
    return Settings.reading(List.of(), Path.of("."), List.of());
  }

  @Override
  public Exit carryOut() {
    try (InputStream text = getClass().getResourceAsStream("template/" + template + ".yaml")) {
      Files.copy(text, file);
    } catch (FileAlreadyExistsException there) {
      throw refusal("there is a " + file + " already, and it stays; choose another name");
    } catch (NoSuchFileException nowhere) {
      throw refusal("there is no folder " + file.toAbsolutePath().getParent() + "; make it first");
    } catch (IOException e) {
      throw new ResultsException(file + " cannot be written: " + e, e);
    }
    console.out().println("Wrote " + file + ". Look first: basin check " + file);
    return Exit.DONE;
  }

  private ParameterException refusal(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
