package basin.runner.command;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a number, or says what was expected in plain words.
 *
 * @param expected such as {@code a whole number}
 */
record NumberConverter<T extends Number>(String expected, Function<String, T> parser)
    implements ITypeConverter<T> {
  @Override
  public T convert(String text) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("takes " + expected + ", not '" + text + "'");
    }
  }
}
