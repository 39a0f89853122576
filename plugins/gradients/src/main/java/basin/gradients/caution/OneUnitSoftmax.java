package basin.gradients.caution;

import basin.spi.check.Caution;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.network.Activation;
import basin.spi.number.Matrix;
import basin.spi.problem.Crossing;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A single unit whose activation weighs it against others: it is the same whatever goes in. */
@Doc("An activation over the units of a row, such as softmax, where there is one unit.")
public record OneUnitSoftmax() implements Caution {
  @Override
  public List<Finding> look(Draft draft) {
    List<Finding> found = new ArrayList<>();
    for (Crossing layer : Chain.of(draft.passage()).leaves()) {
      Optional<Activation> activation = layer.layer().nonlinearity();
      int units = layer.sums().orElse(layer.outputs()).columns();
      if (activation.isPresent() && activation.get().rowwise() && units == 1) {
        double low = of(activation.get(), -2, draft);
        if (low == of(activation.get(), 3, draft)) {
          found.add(
              Finding.fail(
                      Chain.activation(layer.layer()),
                      layer.path()
                          + " has one unit, and its activation weighs units against each other: it"
                          + " puts out "
                          + Said.number(low)
                          + " whatever comes in, so that nothing is learnt.")
                  .mendedBy(
                      "For a yes or no, use sigmoid with binary-cross-entropy; for classes, give the"
                          + " layer a unit for each.",
                      "sigmoid"));
        }
      }
    }
    return found;
  }

  private static double of(Activation activation, double z, Draft draft) {
    Matrix sums = draft.matrix(1, 1);
    Matrix value = draft.matrix(1, 1);
    activation.value(sums.set(0, 0, z), value);
    return value.get(0, 0);
  }
}
