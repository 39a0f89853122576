/**
 * What products with a symmetric matrix tell of it, the matrix itself never being made: its ends,
 * its density, its trace; and how noisy gradients are.
 */
package basin.engine.curvature;
