/** What was descended, as all analyses of where descent ends look at it. */
package basin.minima.terrain;
