/** Opening a runner of trials from plain data, wherever that is. */
package basin.runner.worker;
