/** The shelf of plugin jars: what was uploaded, whom the house trusts, and what somebody wanted. */
@NullMarked
package org.code99.shelf;

import org.jspecify.annotations.NullMarked;
