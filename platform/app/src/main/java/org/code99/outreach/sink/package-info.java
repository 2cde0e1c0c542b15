/**
 * Where the demonstration's mail arrives: a mail server on this machine that sends nothing on, and
 * a page to read it on. The product serves neither.
 */
@NullMarked
package org.code99.outreach.sink;

import org.jspecify.annotations.NullMarked;
