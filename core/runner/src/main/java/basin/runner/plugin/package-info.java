/** Finding plugins on the class path and in folders of jars, and what they offer. */
package basin.runner.plugin;
