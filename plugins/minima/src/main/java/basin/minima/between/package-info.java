/** What lies between minima: straight lines, curves, passes, and the tree that they make. */
package basin.minima.between;
