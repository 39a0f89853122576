/** What Basin shows on a terminal, in a pipe or in a file. */
package basin.runner.console;
