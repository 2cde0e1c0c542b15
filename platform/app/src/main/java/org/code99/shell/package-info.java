/** Main class and the launcher's commands. */
@NullMarked
package org.code99.shell;

import org.jspecify.annotations.NullMarked;
