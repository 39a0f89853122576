/** Analytic surfaces as landscapes. */
package basin.engine.surface;
