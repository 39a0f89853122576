/**
 * What kind of point a trial ended at: polished, judged by errors that were measured, and by what
 * the function does where second order is silent.
 */
package basin.minima.certificate;
