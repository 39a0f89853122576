/** Which trials go on at rungs: their brackets, what is decided, why, and what that will cost. */
package basin.lab.sweep.rungs;
