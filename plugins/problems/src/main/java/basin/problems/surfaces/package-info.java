/** Functions of a few variables whose stationary points are known. */
package basin.problems.surfaces;
