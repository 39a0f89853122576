/** Numbers of an axis that a file need not list one by one: ranges by differences and by ratios. */
package basin.lab.grid.spacing;
