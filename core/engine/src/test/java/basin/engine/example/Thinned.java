package basin.engine.example;

import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.number.Vec;
import basin.spi.random.Streams;

/** A data set most of whose inputs are zero: what is below 1 there. */
public record Thinned(Dataset whole) implements Dataset {
  @Override
  public Samples load(Shelf shelf, Streams streams) {
    Samples samples = whole.load(shelf, streams);
    return new Samples(
        samples.task(),
        thinned(samples.inputs()),
        samples.targets(),
        samples.train(),
        samples.validation(),
        samples.test(),
        samples.source());
  }

  private static Table thinned(Table table) {
    return new Table() {
      @Override
      public int rows() {
        return table.rows();
      }

      @Override
      public int columns() {
        return table.columns();
      }

      @Override
      public void read(int r, Vec into) {
        table.read(r, into);
        for (int c = 0; c < into.length(); c++) {
          into.set(c, into.get(c) < 1 ? 0 : into.get(c));
        }
      }
    };
  }

  @Override
  public boolean seeded() {
    return whole.seeded();
  }

  @Override
  public String digest(Shelf shelf) {
    return whole.digest(shelf);
  }
}
