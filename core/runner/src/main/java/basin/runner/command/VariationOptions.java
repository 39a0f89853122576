package basin.runner.command;

import basin.lab.experiment.Amendment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Changes to what the file says. */
final class VariationOptions {
  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = SetConverter.class,
      description = "Changes a setting, such as train.epochs=50. May be repeated.")
  private List<Amendment> settings = new ArrayList<>();

  @Option(
      names = "--grid",
      paramLabel = "PATH=A,B,…",
      converter = GridConverter.class,
      description =
          "Adds an axis to the grid, or replaces it, such as train.batch=16,32. May be repeated.")
  private List<Amendment> axes = new ArrayList<>();

  List<Amendment> amendments() {
    return Stream.concat(settings.stream(), axes.stream()).toList();
  }

  /** Reads {@code --set}. */
  static final class SetConverter implements ITypeConverter<Amendment> {
    @Override
    public Amendment convert(String text) {
      try {
        return Amendment.set(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads {@code --grid}. */
  static final class GridConverter implements ITypeConverter<Amendment> {
    @Override
    public Amendment convert(String text) {
      try {
        return Amendment.grid(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
