package basin.runner.command;

import basin.lab.results.experiments.Shard;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which part of an experiment runs here. */
final class ShardOption {
  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Form.class,
      description = {
        "Runs part I of N: each N-th trial from the I-th on. For machines that share no disk; give"
            + " each a folder of its own with --out, and unite them with 'basin merge'. Analyses"
            + " and the choice at rungs wait for a run of the whole."
      })
  private Shard shard;

  Optional<Shard> shard() {
    return Optional.ofNullable(shard);
  }

  /** {@code 2/4}. */
  static final class Form implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
      try {
        return Shard.of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "takes a part of a number of parts, as 2/4 for the second of four, not '" + text + "'");
      }
    }
  }
}
