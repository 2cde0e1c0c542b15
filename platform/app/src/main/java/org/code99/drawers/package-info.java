/**
 * The lost customers' files: account, contacts, episodes, stage, owner, handover, barred pairs,
 * tasks.
 */
@NullMarked
package org.code99.drawers;

import org.jspecify.annotations.NullMarked;
