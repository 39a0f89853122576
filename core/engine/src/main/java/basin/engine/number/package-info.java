/** Vectors and matrices of both precisions, and the kernels that compute with them. */
package basin.engine.number;
