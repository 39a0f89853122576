/** How this process ends: by itself, by a signal, or by somebody who should not end it. */
package basin.runner.process;
