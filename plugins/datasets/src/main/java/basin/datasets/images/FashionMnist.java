package basin.datasets.images;

import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Optional;

/**
 * Fashion-MNIST: 60 000 pieces of clothing to learn from and 10 000 to be tested on, 28×28 pixels.
 *
 * <p>The four gzipped IDX files are looked for in the folders of {@code --data} and {@code
 * BASIN_DATA}, in a folder {@code fashion-mnist} inside of them, and in the cache; else they are
 * downloaded. They are checked against the digests that their authors published every time.
 */
@Doc("70 000 pieces of clothing of 28×28 pixels, in ten classes; found on disk or downloaded.")
@Source("Xiao, Rasul and Vollgraf 2017, Fashion-MNIST: a novel image dataset for benchmarking")
@Convention("grey values are divided by 255; test rows are the 10 000 of the original")
public record FashionMnist(
    @Doc(
            "how many training rows are kept apart to choose settings by, the same share of each class")
        @Default("0")
        @Range(from = 0, to = 59999)
        int validation,
    @Doc("at most so many rows before validation is taken, the first of the training file")
        @Default("60000")
        @Range(from = 1, to = 60000)
        int rows,
    @Doc("seed of the validation rows, which holds them; without it each trial draws its own")
        @Default("")
        Optional<Long> seed)
    implements IdxImages {

  /** Leaves something for training. */
  public FashionMnist {
    IdxImages.require(validation, rows);
  }

  @Override
  public MnistFiles files() {
    return MnistFiles.FASHION;
  }
}
