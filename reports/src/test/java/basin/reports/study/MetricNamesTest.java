package basin.reports.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricNamesTest {
  @ParameterizedTest
  @CsvSource({
    "test.accuracy, true, true, false",
    "validation.top-5, true, true, false",
    "test.f1, true, false, false",
    "test.precision-micro, true, false, false",
    "train.r2, false, false, false",
    "test.rmse, false, false, true",
    "test.perplexity, false, false, true",
    "validation.loss, false, false, true",
    "update-ratio.f1x, false, false, false"
  })
  void aNameTellsOfTheValues(String series, boolean share, boolean counted, boolean less) {
    assertEquals(share, MetricNames.share(series));
    assertEquals(counted, MetricNames.counted(series));
    assertEquals(less, MetricNames.less(series));
  }
}
