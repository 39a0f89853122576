package basin.initializers;

import basin.spi.network.Fan;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import java.util.List;

/** Given numbers. */
@Doc("Given numbers, one input after the other, each with a number for every unit.")
@Convention("inputs × units, as Keras writes weights; PyTorch’s are the transpose")
public record Values(
    @Doc("the numbers, as many as the block has; {csv: FILE} for those of a file")
        List<Double> numbers)
    implements OfShape {
  /** Copies the list. */
  public Values {
    numbers = List.copyOf(numbers);
  }

  @Override
  public double[] numbers(int rows, int columns, Fan fan, RandomStream random) {
    if (numbers.size() != rows * columns) {
      throw new IllegalArgumentException(
          "a block of %d × %d needs %d numbers, not %d"
              .formatted(rows, columns, rows * columns, numbers.size()));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
