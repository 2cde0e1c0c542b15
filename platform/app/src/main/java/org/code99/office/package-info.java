/** The back office: people, regions, who uses what, plugins, house rules and the audit trail. */
@NullMarked
package org.code99.office;

import org.jspecify.annotations.NullMarked;
