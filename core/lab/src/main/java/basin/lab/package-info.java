/** From YAML to trials to results: binding, grids, executors, the results on disk. */
package basin.lab;
