/** What a plugin says without a class of its own: taxonomies and letters made of files alone. */
@NullMarked
package org.code99.host.data;

import org.jspecify.annotations.NullMarked;
