/** Reproducible random streams by name, on the counter-based generator Philox4x32-10. */
package basin.engine.random;
