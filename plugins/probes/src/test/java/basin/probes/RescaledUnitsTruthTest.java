package basin.probes;

import static basin.probes.TruthSpectrum.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.curvature.Ends;
import basin.curvature.LinearMap;
import basin.curvature.Spectrum;
import basin.curvature.Wanted;
import basin.engine.random.SeededStreams;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A unit that is scaled changes the sharpness and not the loss. */
class RescaledUnitsTruthTest {
  private static final double LOSS = 1e-12;
  private static final double EIGENVALUE = 1e-9;

  @TestFactory
  Stream<DynamicTest> eigenvaluesAgree() {
    JsonNode all = Truth.read("sharpness.json").root().required("rescaled_relu");
    return StreamSupport.stream(all.required("first_hidden_unit_scaled_by").spliterator(), false)
        .map(
            one ->
                DynamicTest.dynamicTest(
                    "scaled by " + one.required("scale").asText(), () -> check(all, one)));
  }

  private static void check(JsonNode all, JsonNode one) {
    ObjectNode net = all.deepCopy();
    net.put("loss", "mse").set("parameters", one.required("parameters"));
    TruthNet relu = new TruthNet(net);
    assertClose(one.required("loss"), relu.objective().value(relu.point()), LOSS, "loss");
    LinearMap map = LinearMap.hessian(relu.objective(), relu.point());
    int n = relu.point().length();
    double[] wanted = Truth.numbers(one.required("eigenvalues"));
    double[][] matrix = new TruthSpectrum(map, n, relu::in, relu::out).matrix();
    assertClose(wanted, Spectrum.values(matrix), EIGENVALUE * (1 + wanted[n - 1]), "eigenvalue");
    Ends ends =
        Ends.of(
            map,
            Wanted.both(1, 1e-9, 100),
            new SeededStreams(1).named("ends"),
            () -> Scenes.DOUBLES.vec(n));
    assertClose(one.required("sharpness"), ends.largest().value(), EIGENVALUE, "sharpness");
    assertEquals(wanted[0], ends.smallest().value(), EIGENVALUE * (1 + wanted[n - 1]));
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += matrix[i][i];
    }
    assertClose(one.required("trace"), trace, EIGENVALUE, "trace");
  }
}
