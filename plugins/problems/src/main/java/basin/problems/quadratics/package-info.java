/** Quadratic functions in any dimension, exact and with noise. */
package basin.problems.quadratics;
