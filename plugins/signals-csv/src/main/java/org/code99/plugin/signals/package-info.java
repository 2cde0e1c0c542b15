/** Signals from CSV files: what changed at customers and competitors, as somebody wrote it down. */
@NullMarked
package org.code99.plugin.signals;

import org.jspecify.annotations.NullMarked;
