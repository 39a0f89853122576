package basin.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.engine.random.SeededStreams;
import basin.spi.metric.Metric;
import basin.spi.random.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassMetricsTest {
  private static final double NAN = Double.NaN;

  /** The example of scikit-learn's own pages. */
  private static final int[] ACTUAL = {0, 1, 2, 0, 1, 2};

  private static final int[] PREDICTED = {0, 2, 1, 0, 0, 1};

  @ParameterizedTest
  @CsvSource({
    "MACRO, 0.2222222222222222, 0.3333333333333333, 0.26666666666666666",
    "MICRO, 0.3333333333333333, 0.3333333333333333, 0.3333333333333333",
    "WEIGHTED, 0.2222222222222222, 0.3333333333333333, 0.26666666666666666"
  })
  void averagesAreScikitLearns(Average average, double precision, double recall, double f1) {
    assertEquals(
        precision, Measured.ofClasses(new Precision(average), 3, ACTUAL, PREDICTED), 1e-15);
    assertEquals(recall, Measured.ofClasses(new Recall(average), 3, ACTUAL, PREDICTED), 1e-15);
    assertEquals(f1, Measured.ofClasses(new F1(average), 3, ACTUAL, PREDICTED), 1e-15);
  }

  @Test
  void binaryIsTheScoreOfClassOne() {
    int[] actual = {0, 1, 0, 0, 1, 1};
    int[] predicted = {0, 1, 0, 0, 0, 1};
    assertEquals(1, Measured.ofClasses(new Precision(Average.BINARY), 2, actual, predicted));
    assertEquals(2 / 3.0, Measured.ofClasses(new Recall(Average.BINARY), 2, actual, predicted));
    assertEquals(0.8, Measured.ofClasses(new F1(Average.BINARY), 2, actual, predicted));
  }

  @Test
  void oneOutputSaysClassOneAboveTheLossesBoundary() {
    int[] actual = {1, 1, 0, 0};
    double[] logits = {2, 0.3, 0, -1};
    assertEquals(1, Measured.ofOne(new F1(Average.BINARY), 0, actual, logits));
    assertEquals(2 / 3.0, Measured.ofOne(new F1(Average.BINARY), 0.5, actual, logits));
    assertEquals(0.75, Measured.ofOne(new Accuracy(), 0.5, actual, logits));
  }

  /** Class by class, from the definitions. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void scoresAreThoseOfSlowCounting(int classes) {
    RandomStream random = new SeededStreams(classes).named("rows");
    int[] actual = IntStream.range(0, 50).map(r -> (int) (random.uniform() * classes)).toArray();
    int[] predicted = IntStream.range(0, 50).map(r -> (int) (random.uniform() * classes)).toArray();
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    for (int c = 0; c < classes; c++) {
      int wanted = c;
      double both =
          IntStream.range(0, 50).filter(r -> actual[r] == wanted && predicted[r] == wanted).count();
      double p = both / IntStream.of(predicted).filter(y -> y == wanted).count();
      double q = both / IntStream.of(actual).filter(t -> t == wanted).count();
      precision += p / classes;
      recall += q / classes;
      f1 += both == 0 ? 0 : 2 * p * q / (p + q) / classes;
    }
    assertEquals(
        precision,
        Measured.ofClasses(new Precision(Average.MACRO), classes, actual, predicted),
        1e-14);
    assertEquals(
        recall, Measured.ofClasses(new Recall(Average.MACRO), classes, actual, predicted), 1e-14);
    assertEquals(f1, Measured.ofClasses(new F1(Average.MACRO), classes, actual, predicted), 1e-14);
  }

  @Test
  void whatDividesByNothingIsZero() {
    int[] actual = {0, 0, 1};
    int[] predicted = {0, 0, 0};
    assertEquals(1 / 3.0, Measured.ofClasses(new Precision(Average.MACRO), 2, actual, predicted));
    assertEquals(0, Measured.ofClasses(new F1(Average.BINARY), 2, actual, predicted));
    assertEquals(0, Measured.ofClasses(new Recall(Average.BINARY), 2, new int[] {0}, 0));
  }

  @Test
  void classesThatNeverOccurDoNotCount() {
    assertEquals(1, Measured.ofClasses(new F1(Average.MACRO), 5, new int[] {0, 3}, 0, 3));
    assertEquals(1 / 3.0, Measured.ofClasses(new F1(Average.MACRO), 5, new int[] {0, 3}, 0, 4));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.5", "2, 0.75"})
  void topKIsScikitLearns(int k, double share) {
    double[][] outputs = {{0.5, 0.2, 0.2}, {0.3, 0.4, 0.2}, {0.2, 0.4, 0.3}, {0.7, 0.2, 0.1}};
    assertEquals(share, Measured.ofOutputs(new TopK(k), new int[] {0, 1, 2, 2}, outputs));
  }

  @Test
  void ofEqualOutputsTheFirstComesFirst() {
    double[] equal = {1, 1, 1, 0};
    for (Metric metric : new Metric[] {new Accuracy(), new TopK(1)}) {
      assertEquals(1, Measured.ofOutputs(metric, new int[] {0}, equal));
      assertEquals(0, Measured.ofOutputs(metric, new int[] {1}, equal));
    }
    assertEquals(1, Measured.ofOutputs(new TopK(2), new int[] {1}, equal));
    assertEquals(0, Measured.ofOutputs(new TopK(2), new int[] {2}, equal));
  }

  @Test
  void anOutputThatIsNaNIsNeverRight() {
    double[][] outputs = {{NAN, 0}, {0, NAN}, {NAN, NAN}, {1, 0}};
    int[] actual = {0, 0, 0, 0};
    assertEquals(0.25, Measured.ofOutputs(new Accuracy(), actual, outputs));
    assertEquals(0.25, Measured.ofOutputs(new TopK(1), actual, outputs));
    assertEquals(0.25, Measured.ofOutputs(new Recall(Average.MACRO), actual, outputs));
    assertEquals(1, Measured.ofOutputs(new Precision(Average.MACRO), actual, outputs));
    assertEquals(0.4, Measured.ofOutputs(new F1(Average.MACRO), actual, outputs));
    assertEquals(NAN, Measured.ofOutputs(new Perplexity(), actual, outputs));
    assertEquals(0.5, Measured.ofOne(new Accuracy(), 0.5, new int[] {0, 0}, NAN, 0));
  }

  @Test
  void whoeverGuessesAmongKClassesHasPerplexityK() {
    assertEquals(5, Measured.ofOutputs(new Perplexity(), new int[] {2}, new double[5]), 1e-14);
    assertEquals(2, Measured.ofOne(new Perplexity(), 0, new int[] {1, 0}, 0, 0), 1e-14);
  }

  @Test
  void perplexityIsThePowerOfTheCrossEntropy() {
    double[] logits = {1, -0.5, 2};
    double all = Math.exp(1) + Math.exp(-0.5) + Math.exp(2);
    double entropy = -Math.log(Math.exp(1) / all) - Math.log(Math.exp(2) / all);
    assertEquals(
        Math.exp(entropy / 2),
        Measured.ofOutputs(new Perplexity(), new int[] {0, 2}, logits, logits),
        1e-14);
    double sigmoid = 1 / (1 + Math.exp(-0.7));
    assertEquals(1 / sigmoid, Measured.ofOne(new Perplexity(), 0, new int[] {1}, 0.7), 1e-14);
    assertEquals(1 / (1 - sigmoid), Measured.ofOne(new Perplexity(), 0, new int[] {0}, 0.7), 1e-14);
  }

  @Test
  void largeLogitsLoseNothing() {
    double[] huge = {5000, 4999, -5000};
    assertEquals(
        1 + Math.exp(-1), Measured.ofOutputs(new Perplexity(), new int[] {0}, huge), 1e-14);
    assertEquals(1, Measured.ofOne(new Perplexity(), 0, new int[] {1}, 5000));
  }

  @Test
  void seriesAreCalledByWhatIsMeasured() {
    assertEquals("top-3", new TopK(3).series());
    assertEquals("f1", new F1(Average.MACRO).series());
    assertEquals("recall-weighted", new Recall(Average.WEIGHTED).series());
    assertEquals("precision-binary", new Precision(Average.BINARY).series());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void topKOfAllClassesIsRefused(int k) {
    assertEquals(
        "the "
            + k
            + " largest of 3 outputs hold every class, so nothing would be measured; give a k below"
            + " 3",
        assertThrows(
                IllegalArgumentException.class,
                () -> Measured.ofClasses(new TopK(k), 3, new int[] {0}, 0))
            .getMessage());
  }

  @Test
  void binaryOfMoreClassesIsRefused() {
    assertEquals(
        "average: binary is the score of class 1 of two, and there are 3 classes; take macro,"
            + " micro or weighted",
        assertThrows(
                IllegalArgumentException.class,
                () -> Measured.ofClasses(new F1(Average.BINARY), 3, new int[] {0}, 0))
            .getMessage());
  }
}
