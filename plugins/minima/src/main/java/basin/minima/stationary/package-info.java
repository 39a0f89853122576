/** The ways to a stationary point, and what can be told of one within the errors of float64. */
package basin.minima.stationary;
