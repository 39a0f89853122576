package basin.engine.data;

import basin.engine.number.Arithmetic;
import basin.spi.data.DataException;
import basin.spi.data.Samples;
import basin.spi.data.Task;
import basin.spi.number.Shape;
import java.util.List;

/**
 * A data set in one precision. Shared by threads, never to be changed.
 *
 * @param task what is to be predicted
 * @param inputs the shape of a row that goes in
 * @param targets the shape of a row that should come out
 * @param train rows to learn from; at least one
 * @param validation rows to choose by; may be empty
 * @param test rows to report on; may be empty
 * @param source where the data come from
 * @param remarks what is odd about them but no fault
 */
public record Rows(
    Task task,
    Shape inputs,
    Shape targets,
    Split train,
    Split validation,
    Split test,
    String source,
    List<String> remarks) {

  static Rows of(Samples samples, Arithmetic arithmetic) {
    if (samples.train().length == 0) {
      throw new DataException("The data have no training rows (" + samples.source() + ").");
    }
    return new Rows(
        samples.task(),
        samples.inputShape(),
        samples.targetShape(),
        Split.of(samples, samples.train(), arithmetic),
        Split.of(samples, samples.validation(), arithmetic),
        Split.of(samples, samples.test(), arithmetic),
        samples.source(),
        samples.remarks());
  }
}
