/**
 * Designs and distributions for what is drawn instead of tried in full. All is the same on every
 * machine: a setting has a random stream of its own, named by its path, so that one more neither
 * shifts nor stretches the others.
 */
package basin.designs;
