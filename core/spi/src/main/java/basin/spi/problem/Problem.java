package basin.spi.problem;

import basin.spi.number.Precision;

/** What is to be minimised: an analytic surface, or a network with data. */
public interface Problem {
  /** Opens the problem for one trial. */
  Landscape open(Workshop workshop);

  /** The precision used when the YAML names none. */
  Precision precision();
}
