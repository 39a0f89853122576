/**
 * How an objective bends around a point: its Hessian with what is doubtful about it, the modes and
 * what is left to gain along them; what products with a matrix that is never made tell of it, its
 * ends, its density and its trace; and how noisy gradients are. A library of its own, for probes
 * and analyses.
 */
package basin.curvature;
