package basin.gradients.diagnosis;

import java.util.List;

/**
 * A change that mends a fault. What speaks for a fault before it is tried is a number from 0 to 1:
 *
 * <ul>
 *   <li>0.9: it cannot be right as it is, whatever the rest;
 *   <li>0.8: the trial's own signs point to it, and the setting is unusual;
 *   <li>0.6: one of both;
 *   <li>0.4: neither, but it is a usual fault;
 *   <li>0.2: it mends much that it is not the cause of.
 * </ul>
 */
interface Change {
  double CERTAIN = 0.9;
  double LIKELY = 0.8;
  double POSSIBLE = 0.6;
  double USUAL = 0.4;
  double GENERAL = 0.2;

  /** What of it can be tried; nothing where it does not apply. */
  List<Treatment> of(Setup setup, Signs signs);
}
