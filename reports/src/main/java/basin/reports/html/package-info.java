/** A report as one self-contained page: typed templates, embedded charts, no network. */
package basin.reports.html;
