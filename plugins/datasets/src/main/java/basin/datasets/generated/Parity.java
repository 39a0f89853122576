package basin.datasets.generated;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.Streams;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** Whether the number of ones among bits is odd, over all rows of bits there are. */
@Doc("Whether the number of ones among bits is odd, for every row of bits.")
@Formula("x ∈ {−1, 1}ⁿ, all 2ⁿ of them;  class = number of 1s mod 2")
@Source("Minsky and Papert 1969, Perceptrons, section 3.1")
@Convention("bits are −1 and 1; rows count up in binary, the first bit the lowest")
public record Parity(
    @Doc("bits n of a row") @Default("4") @Range(from = 1, to = 16) int bits,
    @Doc("how the two classes are written") @Default("column") Encoding encoding,
    @Doc("which rows are kept apart, as shares or as a fold; its seed holds them")
        @Default("{validation: 0, test: 0}")
        Split split)
    implements Generated {

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    double[][] inputs = new double[1 << bits][bits];
    int[] classes = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      classes[i] = Integer.bitCount(i) % 2;
      for (int j = 0; j < bits; j++) {
        inputs[i][j] = (i >> j & 1) == 1 ? 1 : -1;
      }
    }
    return Rows.classification(inputs, classes, 2, encoding, "parity of " + bits + " bits")
        .samples(split, Scale.NONE, streams);
  }

  @Override
  public List<String> drawnBySeed() {
    return split.drawn();
  }
}
