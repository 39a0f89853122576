/** Questions to a trial that is tried out before its sweep. */
package basin.gradients.sanity;
